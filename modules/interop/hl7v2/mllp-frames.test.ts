import assert from 'node:assert/strict'
import { test } from 'node:test'
import { framed, openFrames } from './mllp-frames.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const texts = (chunks: Buffer[], bytesMax?: number) => {
  const frames = openFrames(bytesMax)
  return chunks
    .flatMap((chunk) => frames(chunk))
    .map((frame) => (frame.kind === 'message' ? frame.bytes.toString('latin1') : 'broken'))
}

const CASES: [string, Buffer[], string[]][] = [
  ['one message', [framed('MSH|one')], ['MSH|one']],
  ['two in one piece', [Buffer.concat([framed('one'), framed('two')])], ['one', 'two']],
  ['one byte at a time', [...framed('MSH|one')].map((byte) => Buffer.from([byte])), ['MSH|one']],
  ['without the last return', [bytes('\vone\x1c'), bytes('\vtwo\x1c')], ['one', 'two']],
  ['line ends between two', [bytes('\vone\x1c\r\n\r\n\vtwo\x1c\r')], ['one', 'two']],
  ['no beginning', [bytes('MSH|one\x1c\r')], ['broken']],
  ['bytes between two', [bytes('\vone\x1c\rMSH|two')], ['one', 'broken']],
  ['a message that begins within another', [bytes('\vone\vtwo\x1c\r')], ['broken']],
  ['nothing more after something broken', [bytes('noise'), framed('one')], ['broken']],
  ['an unfinished one is no message', [bytes('\vMSH|one')], []],
  ['nothing at all', [bytes('')], []],
]
for (const [sentence, chunks, found] of CASES)
  test(`frames: ${sentence}`, () => assert.deepEqual(texts(chunks), found))

test('a message as large as allowed is one, a byte more is broken, in whatever pieces it comes', () => {
  assert.deepEqual(texts([framed('12345678')], 8), ['12345678'])
  assert.deepEqual(texts([framed('123456789')], 8), ['broken'])
  assert.deepEqual(texts([bytes('\v12345'), bytes('67'), bytes('89\x1c')], 8), ['broken'])
})
