import { z } from 'zod'
import { localDate } from '../../platform/clock.ts'
import { inPractice, type Tx } from '../../platform/database.ts'
import { randomToken, uuidv7 } from '../../platform/ids.ts'
import { byOperator, OPERATOR } from '../../platform/operator.ts'
import { refuse } from '../../platform/refusal.ts'
import { auditLine, type World } from '../../platform/unit-of-work.ts'
import { writeAudit } from '../audit/index.ts'
import { CREDENTIALS } from '../practice/contract.ts'
import { addPractice, addSettingVersion } from '../practice/index.ts'
import { cardSetting, claimsSetting } from '../practice/settings-contract.ts'
import { admitFirstAdministrator } from './first-administrator.ts'
import type { Keeper } from './operator.ts'
import { addToPracticeLog, readDirectory } from './store.ts'

/** What an operator writes down of a new practice; `docs/tenancy.md` shows one. */
const practiceForm = z.strictObject({
  slug: z
    .string({ error: 'Write a short name for the command line.' })
    .regex(/^[a-z0-9-]{2,40}$/, 'Use 2 to 40 small letters, digits and hyphens.'),
  ...cardSetting.shape,
  ...claimsSetting.shape,
  administrator: z.strictObject(
    {
      name: z.string({ error: 'Write the name.' }).trim().min(2, 'Write the name.').max(100),
      email: z.email('Write an e-mail address.').toLowerCase(),
      credential: z.enum(CREDENTIALS, { error: `Use one of ${CREDENTIALS.join(', ')}.` }),
    },
    { error: 'Write who is the first administrator: name, email and credential.' },
  ),
})
type PracticeForm = z.output<typeof practiceForm>

/** The form as it is to be, or every field that is not right, at once. */
export const readForm = (text: string): PracticeForm => {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    return refuse('NO_JSON', `This file is not JSON: ${(error as Error).message}.`)
  }
  const read = practiceForm.safeParse(given)
  if (read.success) return read.data
  const problems = read.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`,
  )
  return refuse('FORM', `Nothing was added. Please mend:\n${problems.join('\n')}`)
}

const settle = async (tx: Tx, { world, operator }: Keeper, practiceId: string, form: PracticeForm) => {
  const { slug, administrator, ...rest } = form
  const now = world.clock.now()
  const newId = () => uuidv7(now.getTime())
  await addPractice(tx, { ...rest, slug, id: practiceId, createdAt: now })
  const { origin } = world
  const welcome = await admitFirstAdministrator(
    { tx, now, origin, newId, randomToken, practiceId },
    administrator,
  )
  for (const [key, schema] of [
    ['card', cardSetting],
    ['claims', claimsSetting],
  ] as const)
    await addSettingVersion(tx, {
      practiceId,
      id: newId(),
      key,
      value: JSON.stringify(schema.parse(rest)),
      reason: 'As the practice was added',
      validFrom: localDate(now, rest.timeZone),
      setBy: null,
      setAt: now,
    })
  await addToPracticeLog(tx, {
    id: newId(),
    aboutPractice: practiceId,
    slug,
    what: 'added',
    doneBy: operator,
    doneAt: now,
  })
  await writeAudit(tx, [added(world, practiceId, slug)])
  return welcome
}

const added = (world: World, practiceId: string, slug: string) =>
  auditLine(world, byOperator(practiceId), OPERATOR, 'done', {
    action: 'practice added',
    thing: 'practice.practice',
    thingId: practiceId,
    detail: { slug },
  })

export type Added = { slug: string; id: string; welcome: string | null }

/** Adds a practice with its first administrator, whole or not at all. One that is here already is left as it is. */
export const addNewPractice = async (keeper: Keeper, text: string): Promise<Added> => {
  const form = readForm(text)
  const here = (await readDirectory(keeper.ownerDb)).find(({ id, slug }) => id && slug === form.slug)
  if (here?.id) return { slug: here.slug, id: here.id, welcome: null }
  const id = uuidv7(keeper.world.clock.now().getTime())
  const welcome = await inPractice(keeper.world.db, id, (tx) => settle(tx, keeper, id, form))
  return { slug: form.slug, id, welcome }
}
