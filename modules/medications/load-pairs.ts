import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readStaffNames } from '../practice/index.ts'
import type { listPairLists, loadPairList, stopPairList } from './pair-contract.ts'
import { addPairList, addPairs, readNextVersion, readPairLists } from './pair-store.ts'
import { readPairs } from './rules/read-pairs.ts'

export const tellPairLists = async ({ tx }: Context): Promise<Output<typeof listPairLists>> => {
  const nameOf = await readStaffNames(tx)
  const lists = await readPairLists(tx)
  return {
    lists: lists.map(({ name, version, source, pairs, loadedBy, loadedAt }) => ({
      name,
      version,
      source,
      pairs,
      loadedBy: nameOf(loadedBy),
      loadedAt: loadedAt.toISOString(),
    })),
  }
}

const addVersion = async (
  context: Context,
  { id, name, source, pairs }: { id: string; name: string; source: string; pairs: number },
) => {
  const { tx, practice, now } = context
  const version = await readNextVersion(tx, name)
  const by = { loadedBy: staff(context).id, loadedAt: now }
  await addPairList(tx, { practiceId: practice.id, id, name, version, source, pairs, ...by })
  return version
}

/** Loads a list as a new version of its name, or names the line and loads nothing. */
export const load = async (context: Context, { id, name, source, text }: Input<typeof loadPairList>) => {
  const read = readPairs(text)
  if ('problem' in read) return refuse('PAIRS', `${read.problem} Nothing was loaded.`, { field: 'text' })
  const { pairs, doubles } = read
  const version = await addVersion(context, { id, name, source, pairs: pairs.length })
  const { practice, newId } = context
  await addPairs(context.tx, pairs, { practiceId: practice.id, listId: id, newId })
  return { version, pairs: pairs.length, doubles }
}

/** Ends the use of a list; what it once said is kept. */
export const stop = async (context: Context, { id, name, reason }: Input<typeof stopPairList>) => {
  const last = found((await readPairLists(context.tx)).find((one) => one.name === name))
  if (last.pairs === 0) refuse('STOPPED', 'This list is not used any more already.', { field: 'name' })
  return { version: await addVersion(context, { id, name, source: reason, pairs: 0 }) }
}
