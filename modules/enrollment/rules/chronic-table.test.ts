import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { categories } from './categories.ts'
import { categoriesOfCode } from './find-chronic.ts'

const data = process.env.THROUGHLINE_TEST_DATA ?? join(import.meta.dirname, '../../../../shared/data')
const file = join(data, 'terminology/icd10cm_ccir2026_desc2022.csv.gz')
const skip = existsSync(file) ? false : `no test data at ${file}`

type Row = { code: string; chronic: string }
const rows = (): Row[] =>
  gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code, chronic] = line.split(',')
      return { code: code!, chronic: chronic! }
    })

const share = (part: Row[]): number =>
  part.filter(({ code }) => categoriesOfCode(code).length > 0).length / part.length

test('our table agrees with the public chronic-condition indicator (CCIR v2026.1)', { skip }, (t) => {
  const all = rows()
  const sensitivity = share(all.filter(({ chronic }) => chronic === '1'))
  const specificity = 1 - share(all.filter(({ chronic }) => chronic === '0'))
  t.diagnostic(`sensitivity ${sensitivity.toFixed(4)}, specificity ${specificity.toFixed(4)} over ICD-10-CM`)
  assert.ok(sensitivity >= 0.93, `sensitivity ${sensitivity}`)
  assert.ok(specificity >= 0.98, `specificity ${specificity}`)
})

test('every suggested code can be billed and falls into its own category', { skip }, () => {
  const codes = new Set(rows().map(({ code }) => code))
  for (const { key, suggest } of categories)
    for (const { icd10 } of suggest) {
      assert.ok(codes.has(icd10.replace('.', '')), `${icd10} is not a complete code`)
      assert.ok(
        categoriesOfCode(icd10).some((category) => category.key === key),
        `${icd10} is not ${key}`,
      )
    }
})

test('every named category that words can find offers codes to choose from, or says none', () => {
  const without = categories
    .filter(({ rest, suggest }) => !rest && suggest.length === 0)
    .map(({ key }) => key)
  assert.deepEqual(without, ['multiple_sclerosis', 'developmental', 'transplant'])
})

test('keys and labels are unique', () => {
  for (const name of ['key', 'label'] as const)
    assert.equal(new Set(categories.map((category) => category[name])).size, categories.length)
})
