import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextStep, type Step } from './attempts.ts'

/** Days and how each try ended, and what comes next. */
const CASES: [string, [string, string][], Step][] = [
  ['nobody tried', [], 'call'],
  [
    'two days',
    [
      ['03-02', 'no_answer'],
      ['03-04', 'voicemail'],
    ],
    'call',
  ],
  [
    'three tries on one day are one',
    [
      ['03-02', 'no_answer'],
      ['03-02', 'voicemail'],
      ['03-02', 'no_answer'],
    ],
    'call',
  ],
  [
    'three days',
    [
      ['03-02', 'no_answer'],
      ['03-04', 'left_word'],
      ['03-06', 'voicemail'],
    ],
    'letter',
  ],
  [
    'a wrong number is no try',
    [
      ['03-02', 'no_answer'],
      ['03-04', 'wrong_number'],
      ['03-06', 'voicemail'],
    ],
    'call',
  ],
  [
    'she asked to be called back: she was spoken to',
    [
      ['03-02', 'no_answer'],
      ['03-04', 'call_back'],
      ['03-06', 'voicemail'],
    ],
    'call',
  ],
  [
    'a fourth day',
    [
      ['03-02', 'no_answer'],
      ['03-04', 'no_answer'],
      ['03-06', 'voicemail'],
      ['03-10', 'no_answer'],
    ],
    'hold',
  ],
]

for (const [name, tries, step] of CASES)
  test(`after tries: ${name}`, () => {
    const given = tries.map(([day, outcome]) => ({ on: `2026-${day}`, outcome }))
    assert.equal(nextStep(given), step)
  })
