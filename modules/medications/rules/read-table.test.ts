import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPastedList } from './read-pasted-list.ts'

test('a pharmacy’s table goes by the names of its columns, in any order, and others are left out', () => {
  assert.deepEqual(
    readPastedList(
      'Rx,Drug Name,Strength,Sig,Status\r\n7,Lisinopril,10 mg,"one, daily",Active\r\n8,Glyburide,5 mg,,Discontinued\r\n',
    ),
    {
      lines: [
        { name: 'Lisinopril', dose: '10 mg', directions: 'one, daily', isStopped: false },
        { name: 'Glyburide', dose: '5 mg', directions: null, isStopped: true },
      ],
    },
  )
})

test('tabs and semicolons divide as well, and a mark at the beginning of the file does not matter', () => {
  for (const divider of ['\t', ';'])
    assert.deepEqual(readPastedList(`\uFEFFmedication${divider}dose\nAspirin${divider}81 mg`), {
      lines: [{ name: 'Aspirin', dose: '81 mg', directions: null, isStopped: false }],
    })
})

test('without a head line it is a list as somebody typed it', () => {
  assert.deepEqual(readPastedList('Aspirin, 81 mg'), {
    lines: [{ name: 'Aspirin', dose: '81 mg', directions: null, isStopped: false }],
  })
})

const BAD: [string, RegExp, string][] = [
  ['name,dose\nAspirin,81 mg\n,Secretin', /^Line 3, column 1: no name of a medicine\.$/, 'no name'],
  ['dose,name\n"Secretin,Aspirin', /^Line 2: a quote is opened and not closed\.$/, 'an open quote'],
  [`name,dose\nSecretin,${'x'.repeat(301)}`, /^Line 2, column 2: longer than 300 letters\.$/, 'a long cell'],
  ['name,dose\n', /^Line 2: the list has no medicines\.$/, 'nothing below the head'],
  [`name,dose\n${'Secretin,1 mg\n'.repeat(101)}`, /^Line 102: at most 100/, 'too many'],
  [
    `name,dose\n${',Secretin\n'.repeat(7)}`,
    /^Line 2, .* Line 6, column 1: no name of a medicine\. And 2 more\.$/,
    'seven',
  ],
]
for (const [text, problem, why] of BAD)
  test(`${why}: told by line and column, nothing is kept and nothing repeated`, () => {
    const read = readPastedList(text)
    assert.ok('problem' in read)
    assert.match(read.problem, problem)
    assert.doesNotMatch(read.problem, /secretin/i)
  })
