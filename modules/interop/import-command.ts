import { globSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Actor } from '../../platform/context.ts'
import { runInPractice, type World } from '../../platform/unit-of-work.ts'
import type { ImportReport } from './contract.ts'
import { importFile } from './import-file.ts'

const OPERATOR: Actor = { kind: 'system', id: 'operator', name: "the operator's command line" }

const filesIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? globSync(`${path}/**/*.{json,json.gz,ndjson,ndjson.gz,xml,xml.gz}`).sort()
    : [path]

const line = ({ fileName, outcome, sentence, notUnderstood }: ImportReport): string =>
  `${outcome.padEnd(9)} ${fileName}: ${sentence}${notUnderstood.length > 0 ? ` (${notUnderstood.length} things were not understood)` : ''}`

/** `import FILE...`: one file, one transaction; a broken one stops nothing. Returns the exit code. */
export const importCommand = async (
  world: World,
  practiceId: string,
  paths: string[],
  print: (text: string) => void,
): Promise<number> => {
  const totals: Record<ImportReport['outcome'], number> = { imported: 0, unchanged: 0, refused: 0 }
  for (const path of paths.flatMap(filesIn)) {
    const upload = { fileName: basename(path), bytes: readFileSync(path) }
    const work = { practiceId, requestId: 'command-line', actor: async () => OPERATOR }
    const outcome = await runInPractice(world, work, (context) => importFile(context, upload))
    if (!outcome) throw new Error(`There is no practice ${practiceId}.`)
    totals[outcome.value.outcome] += 1
    print(line(outcome.value))
    for (const { remarks, namesakes, name } of outcome.value.charts) {
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
