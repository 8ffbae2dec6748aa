import type { Database } from '../../platform/database.ts'
import { refuse } from '../../platform/refusal.ts'
import type { World } from '../../platform/unit-of-work.ts'
import { readDirectory } from './store.ts'

/** The application's world, and the owner's connections, which only commands on whole practices have. */
export type Keeper = { world: World; ownerDb: Database; operator: string }

export type Named = { id: string; slug: string }

const listHere = async (ownerDb: Database): Promise<Named[]> =>
  (await readDirectory(ownerDb)).flatMap(({ id, slug }) => (id ? [{ id, slug }] : []))

const refuseUnknown = (named: string | undefined, here: Named[]) => {
  const list = here.map(({ slug }) => slug).join(', ') || 'none; add one with `practice add FILE.json`'
  return refuse(
    'NO_PRACTICE',
    `${named ? `There is no practice ${named}.` : 'Say which practice: set THROUGHLINE_PRACTICE.'} There are: ${list}.`,
  )
}

/** The practice of this name or id, or a sentence that lists those there are. */
export const findPractice = async (ownerDb: Database, named: string | undefined): Promise<Named> => {
  const here = await listHere(ownerDb)
  return here.find(({ id, slug }) => slug === named || id === named) ?? refuseUnknown(named, here)
}

/** Without a name, the only practice there is; with several, none of them. */
export const findOnlyPractice = async (ownerDb: Database, named: string | undefined): Promise<Named> => {
  const here = await listHere(ownerDb)
  const [only, another] = here
  if (named) return findPractice(ownerDb, named)
  return only && !another ? only : refuseUnknown(named, here)
}
