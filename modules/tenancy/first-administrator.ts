import type { Tx } from '../../platform/database.ts'
import { addLogin, hashPassword } from '../access/index.ts'
import { addStaff } from '../practice/index.ts'

export type FirstAdministrator = { name: string; email: string; credential: string }
type Ids = { practiceId: string; staffId: string }

/**
 * Lets the first person in, who invites the others. Returns what to hand to that person: for now a password, printed
 * once and kept as a hash only. An invitation link takes its place here.
 */
export const admitFirstAdministrator = async (
  tx: Tx,
  { practiceId, staffId }: Ids,
  { name, email, credential }: FirstAdministrator,
  randomToken: () => string,
): Promise<string> => {
  const password = randomToken().slice(0, 20)
  await addStaff(tx, [
    {
      practiceId,
      id: staffId,
      name,
      credential,
      roles: ['administrator'],
      npi: null,
      taxonomy: null,
      phone: null,
      leftOn: null,
    },
  ])
  await addLogin(tx, { practiceId, staffId, email, passwordHash: await hashPassword(password) })
  return `Sign in as ${email} with the password ${password} and change it.`
}
