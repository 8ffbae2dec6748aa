import type { Context } from '../../platform/context.ts'
import { addLogin, makeInvitation } from '../access/index.ts'
import { addStaff } from '../practice/index.ts'

export type FirstAdministrator = { name: string; email: string; credential: string }
type Beginning = Pick<Context, 'tx' | 'now' | 'origin' | 'newId' | 'randomToken'> & { practiceId: string }

/** Lets the first person in, who invites the others. Returns what to hand to that person: a link that works once. */
export const admitFirstAdministrator = async (
  beginning: Beginning,
  { name, email, credential }: FirstAdministrator,
): Promise<string> => {
  const { tx, practiceId } = beginning
  const staffId = beginning.newId()
  const noBilling = { npi: null, taxonomy: null, phone: null, leftOn: null }
  await addStaff(tx, [{ practiceId, id: staffId, name, credential, roles: ['administrator'], ...noBilling }])
  await addLogin(tx, { practiceId, staffId, email, passwordHash: null })
  const { link } = await makeInvitation(beginning, { practiceId, staffId, madeBy: null })
  return `Hand this link to ${name}. It works once, within a week, and sets up how ${email} signs in: ${link}`
}
