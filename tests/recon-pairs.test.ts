import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readFile } from '../modules/interop/read-file.ts'
import { findDiscrepancies } from '../modules/medications/rules/find-discrepancies.ts'
import { type Column, rowsOf } from '../modules/medications/rules/source-lines.ts'

/**
 * An outside check: the pairs with which the Office of the National Coordinator tests reconciliation. What differs was read
 * from the documents by a person.
 */
const data = process.env.THROUGHLINE_TEST_DATA ?? join(import.meta.dirname, '../../shared/data')
const archive = join(data, 'ccda/onc-cures-update.tar.gz')
const skip = existsSync(archive) ? false : 'the reconciliation pairs of the ONC are not here'
const FOLDER = 'receiver/170.315_b2_CIRI_Amb/170.315_b2_ciri__'

const medicinesOf = (name: string): Column => {
  const bytes = execFileSync('tar', ['-xzOf', archive, `${FOLDER}${name}.xml`], { maxBuffer: 20_000_000 })
  const read = readFile(name, bytes, { today: '2026-11-25' })
  assert.ok(read.ok, name)
  const facts = read.charts[0]!.facts.filter(({ kind }) => kind === 'medication')
  return {
    label: name,
    lines: facts.map(({ text, codes, detail = {} }) => ({
      name: text,
      dose: detail.dose ?? null,
      directions: detail.dosage ?? null,
      isStopped: false,
      rxnorm: codes?.find(({ system }) => system === 'rxnorm')?.code ?? null,
    })),
  }
}

/** Row by row: the ingredient, how many lines each document has. */
const PAIRS = [
  {
    of: ['r11_sample1_v10', 'r11_sample1_recon_v10'],
    rows: ['albuterol 1 1', 'fluticasone 1 1'],
    // Every 12 hours in one, every 6 in the other; the fluticasone is the same in both.
    differ: ['frequency albuterol'],
  },
  {
    of: ['r21_sample1_ccd_v12', 'r21_sample1_ccd_recon_v12'],
    rows: ['acetaminophen 1 1', 'aranesp 0 1', 'ceftriaxone 1 0'],
    differ: ['extra aranesp', 'missing ceftriaxone'],
  },
  {
    of: ['r21_sample1_rn_v12', 'r21_sample1_rn_recon_v12'],
    rows: ['acetaminophen 1 1', 'aranesp 0 1', 'ceftriaxone 1 0'],
    differ: ['extra aranesp', 'missing ceftriaxone'],
  },
] as const

for (const { of, rows, differ } of PAIRS)
  test(`${of.join(' and ')}: what is the same stands in one row, and only what differs is a question`, {
    skip,
  }, () => {
    const columns = of.map(medicinesOf)
    assert.deepEqual(
      rowsOf(columns).map(({ ingredient, cells }) =>
        [ingredient, ...cells.map(({ length }) => length)].join(' '),
      ),
      rows,
    )
    assert.deepEqual(
      findDiscrepancies(columns, []).map(({ kind, medicine }) => `${kind} ${medicine}`),
      differ,
    )
  })
