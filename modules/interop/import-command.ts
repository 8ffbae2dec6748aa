import { globSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Context } from '../../platform/context.ts'
import { faultOf } from '../../platform/fault.ts'
import { byOperator } from '../../platform/operator.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { runInPractice, type World } from '../../platform/unit-of-work.ts'
import type { ImportReport } from './contract.ts'
import { importFile, refuseFile } from './import-file.ts'

const filesIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? globSync(`${path}/**/*.{json,json.gz,ndjson,ndjson.gz,xml,xml.gz}`).sort()
    : [path]

/** A bulk export lists its kinds by the alphabet; facts can only be brought in after the people they are about. */
const patientsFirst = (paths: string[]): string[] => {
  const isPatients = (path: string) => /^patient\b/i.test(basename(path))
  return [...paths.filter(isPatients), ...paths.filter((path) => !isPatients(path))]
}

const line = ({ fileName, outcome, sentence, notUnderstood }: ImportReport): string =>
  `${outcome.padEnd(9)} ${fileName}: ${sentence}${notUnderstood.length > 0 ? ` (${notUnderstood.length} things were not understood)` : ''}`

const FAULT =
  'Something went wrong inside Throughline. Nothing of this file was saved; the other files went on. Please report it with the message above.'

/** One file, one transaction. After a fault, all that is written is that the file was not brought in. */
const importOne = async (
  world: World,
  practiceId: string,
  path: string,
  print: (text: string) => void,
): Promise<ImportReport> => {
  const upload = { fileName: basename(path), bytes: readFileSync(path) }
  const run = async (command: (context: Context) => Promise<ImportReport>) => {
    const outcome = await runInPractice(world, byOperator(practiceId), command)
    return outcome?.value ?? refuse('NO_PRACTICE', `There is no practice ${practiceId}.`)
  }
  try {
    return await run((context) => importFile(context, upload))
  } catch (error) {
    if (error instanceof Refusal && !error.cause) throw error
    print(`fault     ${upload.fileName}: ${JSON.stringify(faultOf((error as Error).cause ?? error))}`)
    return run((context) => refuseFile(context, upload, FAULT))
  }
}

/** `import FILE...`: one file, one transaction; a broken one stops nothing. Returns the exit code. */
export const importCommand = async (
  world: World,
  practiceId: string,
  paths: string[],
  print: (text: string) => void,
): Promise<number> => {
  const totals: Record<ImportReport['outcome'], number> = { imported: 0, unchanged: 0, refused: 0 }
  for (const path of patientsFirst(paths.flatMap(filesIn))) {
    const report = await importOne(world, practiceId, path, print)
    totals[report.outcome] += 1
    print(line(report))
    for (const { remarks, namesakes, name } of report.charts) {
      for (const remark of remarks) print(`          ${remark}`)
      if (namesakes > 0)
        print(
          `          ${name} has a namesake of the same birth date here. Both charts were kept; a person must decide.`,
        )
    }
  }
  print(`${totals.imported} imported, ${totals.unchanged} unchanged, ${totals.refused} refused`)
  return totals.refused === 0 ? 0 : 1
}
