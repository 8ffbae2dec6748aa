import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPairs } from './read-pairs.ts'

const pairsOf = (text: string) => {
  const read = readPairs(text)
  assert.ok('pairs' in read, JSON.stringify(read))
  return read.pairs
}
const problemOf = (text: string) => {
  const read = readPairs(text)
  assert.ok('problem' in read, 'it must be refused')
  return read.problem
}

test('columns go by their names, in any order, with any of four dividers', () => {
  for (const divider of [',', ';', '\t', '$'])
    assert.deepEqual(
      pairsOf(
        [
          ['why', 'one', 'code', 'other'],
          ['bleeding', 'Warfarin', 'x1', 'Ibuprofen'],
        ]
          .map((row) => row.join(divider))
          .join('\r\n'),
      ),
      [{ one: 'ibuprofen', other: 'warfarin', why: 'bleeding' }],
    )
})

test('brand and ingredient, either order, are one pair, and how often it stood there is told', () => {
  assert.deepEqual(readPairs('one,other\nCoumadin,Advil\nIbuprofen,Warfarin sodium'), {
    pairs: [{ one: 'ibuprofen', other: 'warfarin', why: '' }],
    doubles: 1,
  })
})

test('a cell in quotes may hold the divider and quotes', () => {
  assert.deepEqual(pairsOf('one,other,why\nWarfarin,Aspirin,"bleeding, and ""bruises"""'), [
    { one: 'aspirin', other: 'warfarin', why: 'bleeding, and "bruises"' },
  ])
})

const BAD: [string, RegExp, string][] = [
  ['', /^Line 1: name the columns/, 'nothing'],
  ['Warfarin,Aspirin', /^Line 1: name the columns/, 'no head line'],
  ['one,other', /^Line 2: the list has no pairs/, 'a head line alone'],
  [
    'one,other\nWarfarin,Aspirin\n\nSecretin',
    /^Line 4: its number of columns is 1, the first line has 2/,
    'a cell missing',
  ],
  ['one,other\nWarfarin,Aspirin,Secretin', /^Line 2: its number of columns is 3/, 'a cell too many'],
  ['one,other,why\nWarfarin,12,Secretin', /^Line 2, column 2: no name of a medicine/, 'no name'],
  ['one,other\nCoumadin,Warfarin', /^Line 2: the same medicine twice/, 'one with itself'],
  ['one,other\n"Secretin,Aspirin', /^Line 2: a quote is opened and not closed/, 'an open quote'],
  [`one,other,why\nSecretin,Aspirin,${'x'.repeat(301)}`, /^Line 2, column 3: longer than 300/, 'a long cell'],
  [`one,other\n${'Secretin,Aspirin\n'.repeat(10_001)}`, /^Line 10002: at most 10000/, 'too many'],
]
for (const [text, problem, why] of BAD)
  test(`${why} is refused by its line, and nothing of the file is repeated`, () => {
    assert.match(problemOf(text), problem)
    assert.doesNotMatch(problemOf(text), /secretin/i)
  })
