import { readFileSync } from 'node:fs'
import {
  addNewPractice,
  deletePractice,
  exportTo,
  findPractice,
  importFrom,
  type Keeper,
  listExpired,
  readDirectory,
  removeExpired,
  resume,
  suspend,
} from '../modules/tenancy/index.ts'

export const PRACTICE_USAGE = `  npm run cli -- practice list                      every practice that is or was here, and what was done to it
  npm run cli -- practice add FILE.json             adds a practice with its first administrator
  npm run cli -- practice suspend SLUG "WHY"        stops sign-ins, screens and jobs; the data stays
  npm run cli -- practice resume SLUG "WHY"         goes on, with the jobs that waited
  npm run cli -- practice export SLUG FOLDER        everything it owns, with sums and a description
  npm run cli -- practice import FOLDER             brings an export in, whole or not at all
  npm run cli -- practice retention SLUG            whose record has reached its end
  npm run cli -- practice delete-expired SLUG --yes deletes those records; holds keep theirs
  npm run cli -- practice delete SLUG SLUG --yes    deletes a suspended, exported practice`

type Print = (line: string) => void
type Command = (keeper: Keeper, args: string[], print: Print) => Promise<number>

const list: Command = async ({ ownerDb }, _args, print) => {
  for (const { slug, id, events } of await readDirectory(ownerDb)) {
    print(`${slug.padEnd(24)} ${id ?? 'gone'}`)
    for (const { what, at, by } of events) print(`  ${what} ${at.slice(0, 16).replace('T', ' ')} by ${by}`)
  }
  return 0
}

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`${file} cannot be read. Name a file that is there.`)
  }
}

const add: Command = async (keeper, [file = ''], print) => {
  const { slug, id, welcome } = await addNewPractice(keeper, readText(file))
  print(welcome ? `Added ${slug} (${id}).\n${welcome}` : `${slug} exists (${id}). Nothing was changed.`)
  return 0
}

const pause: Command = async (keeper, [slug, reason = ''], print) => {
  const changed = await suspend(keeper, await findPractice(keeper.ownerDb, slug), reason)
  print(changed ? `${slug} is suspended. Its data stays.` : `${slug} was suspended already.`)
  return 0
}

const goOn: Command = async (keeper, [slug, reason = ''], print) => {
  const woken = await resume(keeper, await findPractice(keeper.ownerDb, slug), reason)
  print(woken === null ? `${slug} was not suspended.` : `${slug} goes on; ${woken} waiting jobs run now.`)
  return 0
}

const exportOne: Command = async (keeper, [slug, folder = ''], print) => {
  const { manifest, manifestSha256, rows } = await exportTo(
    keeper,
    await findPractice(keeper.ownerDb, slug),
    folder,
  )
  print(`${rows} rows of ${manifest.files.length} tables are in ${folder}.`)
  print(`manifest.json ${manifestSha256}: keep this number elsewhere, it vouches for all files.`)
  return 0
}

const importOne: Command = async (keeper, [folder = ''], print) => {
  const { practice, files } = await importFrom(keeper, folder)
  const rows = files.reduce((sum, { rows: some }) => sum + some, 0)
  print(`${practice.name} (${practice.slug}) is here: ${rows} rows, every hash chain holds.`)
  return 0
}

const retention: Command = async (keeper, [slug], print) => {
  const due = await listExpired(keeper, await findPractice(keeper.ownerDb, slug))
  for (const { patientId, lastServiceOn } of due) print(`${patientId} last service ${lastServiceOn}`)
  print(due.length === 0 ? 'No record has reached its end.' : `${due.length} records have reached their end.`)
  return 0
}

const needYes = (args: string[], print: Print): boolean => {
  if (args.includes('--yes')) return true
  print('This deletes for good. Add --yes to do it.')
  return false
}

const deleteExpired: Command = async (keeper, args, print) => {
  if (!needYes(args, print)) return 2
  const removed = await removeExpired(keeper, await findPractice(keeper.ownerDb, args[0]))
  for (const { patientId, lastServiceOn, rows } of removed)
    print(`${patientId} last service ${lastServiceOn}: ${rows} rows deleted`)
  print(`${removed.length} records deleted.`)
  return 0
}

const deleteOne: Command = async (keeper, args, print) => {
  if (!needYes(args, print)) return 2
  const [slug, again] = args.filter((arg) => arg !== '--yes')
  const counts = await deletePractice(keeper, await findPractice(keeper.ownerDb, slug), again)
  print(`${slug} is deleted: ${Object.values(counts).reduce((sum, count) => sum + count, 0)} rows.`)
  return 0
}

/** Each with the number of words it needs. */
const COMMANDS: Record<string, [words: number, command: Command]> = {
  list: [0, list],
  add: [1, add],
  suspend: [2, pause],
  resume: [2, goOn],
  export: [2, exportOne],
  import: [1, importOne],
  retention: [1, retention],
  'delete-expired': [1, deleteExpired],
  delete: [1, deleteOne],
}

/** Null: no such command, or words are missing. */
export const practiceCommand = (
  verb: string | undefined,
  args: string[],
): ((keeper: Keeper, print: Print) => Promise<number>) | null => {
  const [words, command] = COMMANDS[verb ?? ''] ?? []
  const given = args.filter((arg) => !arg.startsWith('--'))
  if (!command || given.length < (words ?? 0)) return null
  return (keeper, print) => command(keeper, args, print)
}
