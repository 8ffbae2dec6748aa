import { inPractice, type Tx } from '../../platform/database.ts'
import { uuidv7 } from '../../platform/ids.ts'
import { asKeeper } from '../../platform/keeping/as-keeper.ts'
import { readHeads } from '../../platform/keeping/export-practice.ts'
import { type Counts, removePractice } from '../../platform/keeping/remove-rows.ts'
import { refuse } from '../../platform/refusal.ts'
import { readPractice } from '../practice/index.ts'
import { standing } from './keeping.ts'
import type { Keeper, Named } from './operator.ts'
import { addToPracticeLog, dropJobs, readHolds, readLastExport } from './store.ts'

const EXPORT_DAYS_MAX = 7

/** Each reason for which a practice is not deleted, and what to do about it. */
const refuseUnlessReady = async (tx: Tx, { world }: Keeper, { id, slug }: Named) => {
  const practice = await readPractice(tx)
  if (!practice?.suspended)
    refuse('NOT_SUSPENDED', `${slug} is in use. First: npm run cli -- practice suspend ${slug} "WHY"`)
  if (standing(await readHolds(tx)).length > 0)
    refuse('ON_HOLD', `${slug} is under legal hold. It stays until an administrator has ended every hold.`)
  const last = await readLastExport(tx, id)
  const age = last ? world.clock.now().getTime() - last.doneAt.getTime() : Number.POSITIVE_INFINITY
  if (!last || age > EXPORT_DAYS_MAX * 86_400_000)
    refuse(
      'NOT_EXPORTED',
      `${slug} was not exported in the last ${EXPORT_DAYS_MAX} days. First: npm run cli -- practice export ${slug} FOLDER`,
    )
  if (JSON.stringify(await readHeads(tx, id)) !== JSON.stringify(sorted(last?.detail.chains)))
    refuse('CHANGED_SINCE', `${slug} changed after it was exported. Export it again, then delete.`)
}

/** The log keeps JSON with its keys in an order of its own. */
const sorted = (chains: unknown) =>
  (chains as Awaited<ReturnType<typeof readHeads>>).map(({ chain, seq, hash }) => ({ chain, seq, hash }))

/** Deletes a whole practice. What is left is a line of the installation's log: who, when, how many rows, which export. */
export const deletePractice = async (
  keeper: Keeper,
  practice: Named,
  again: string | undefined,
): Promise<Counts> => {
  const { ownerDb, world, operator } = keeper
  const { id, slug } = practice
  if (again !== slug)
    refuse('NOT_SURE', `Type the name twice to delete it: practice delete ${slug} ${slug} --yes`)
  return inPractice(ownerDb, id, async (tx) => {
    await refuseUnlessReady(tx, keeper, practice)
    const last = await readLastExport(tx, id)
    const counts = await asKeeper(tx, id, 'removal', () => removePractice(tx, id))
    await dropJobs(tx, id)
    await addToPracticeLog(tx, {
      id: uuidv7(world.clock.now().getTime()),
      aboutPractice: id,
      slug,
      what: 'deleted',
      doneBy: operator,
      doneAt: world.clock.now(),
      detail: JSON.stringify({ counts, manifest: last?.detail.manifest }),
    })
    return counts
  })
}
