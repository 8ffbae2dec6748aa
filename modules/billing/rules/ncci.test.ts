import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { codes } from './parameters/codes.ts'

const folder = join(
  import.meta.dirname,
  '../../..',
  process.env.THROUGHLINE_TEST_DATA ?? '../shared/data',
  'claims',
)
const DAY = '2026-07-01'

const readTable = (name: string): Record<string, string>[] => {
  const [head = '', ...lines] = readFileSync(join(folder, name), 'utf8').trim().split('\n')
  const keys = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [keys[at], cell])))
}

/** CMS's own tables, made by other hands than our data: units a day and which parent an add-on needs. */
describe('our codes against the National Correct Coding Initiative', {
  skip: existsSync(folder) ? false : `needs ${folder}`,
}, () => {
  const ours = (code: string) => codes.on(code, DAY)

  it('never lets more units pass unwarned than Medicare’s unit table allows', () => {
    const units = readTable('ncci_mue_practitioner_2026q2_subset.csv')
    const wrong: string[] = []
    let looked = 0
    for (const { code = '', mue_value, mai_and_rationale = '' } of units) {
      const rule = ours(code)
      if (!rule) continue
      looked += 1
      const limit = Number(mue_value)
      // Edits of indicator 2 are absolute; of indicator 3 a person may justify more, so a warning is enough.
      const absolute = mai_and_rationale.startsWith('2')
      const most = rule.step ? (rule.cap ?? (absolute ? Infinity : (rule.verifyAbove ?? Infinity))) : 1
      if (most > limit) wrong.push(`${code}: ours ${most}, NCCI ${limit} (${mai_and_rationale.slice(0, 1)})`)
    }
    assert.ok(looked >= 20, `looked at ${looked}`)
    assert.deepEqual(wrong, [])
  })

  it('asks for the same parent of each add-on', () => {
    const pairs = readTable('ncci_addon_codes_2026q3_subset.csv').filter(({ end }) => !end)
    const wrong: string[] = []
    const known = new Map<string, string[]>()
    for (const { addon = '', primary = '' } of pairs) known.set(addon, [...(known.get(addon) ?? []), primary])
    let looked = 0
    for (const [addon, primaries] of known) {
      const parent = ours(addon)?.parent
      if (!parent) continue
      looked += 1
      if (!primaries.includes(parent)) wrong.push(`${addon}: ours ${parent}, NCCI ${primaries.join(' or ')}`)
    }
    assert.ok(looked >= 8, `looked at ${looked}`)
    assert.deepEqual(wrong, [])
  })
})
