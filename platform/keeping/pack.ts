import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'

const BLOCK = 512

/** A number of the header: octal, or base 256 for what octal's eleven digits cannot hold. */
const numberField = (value: number, length: number): Buffer => {
  const octal = value.toString(8)
  if (octal.length < length) return Buffer.from(`${octal.padStart(length - 1, '0')}\0`)
  const bytes = Buffer.alloc(length)
  bytes.writeBigUInt64BE(BigInt(value), length - 8)
  bytes[0] = 0x80
  return bytes
}

/** The header of one file in a tar of the POSIX form (IEEE 1003.1, ustar). */
const header = (name: string, size: number): Buffer => {
  const block = Buffer.alloc(BLOCK)
  block.write(name, 0, 100, 'utf8')
  numberField(0o600, 8).copy(block, 100)
  numberField(0, 8).copy(block, 108)
  numberField(0, 8).copy(block, 116)
  numberField(size, 12).copy(block, 124)
  numberField(0, 12).copy(block, 136)
  block.write('        0', 148)
  block.write('ustar\0', 257)
  block.write('00', 263)
  numberField(
    block.reduce((sum, byte) => sum + byte, 0),
    7,
  ).copy(block, 148)
  return block
}

async function* tar(folder: string, names: string[]): AsyncGenerator<Buffer> {
  for (const name of names) {
    const { size } = statSync(join(folder, name))
    yield header(name, size)
    for await (const piece of createReadStream(join(folder, name))) yield piece as Buffer
    if (size % BLOCK) yield Buffer.alloc(BLOCK - (size % BLOCK))
  }
  yield Buffer.alloc(2 * BLOCK)
}

/** Files of a folder as one .tar.gz, read as it is sent; `done` runs when all is sent or the reader has gone. */
export async function* pack(folder: string, names: string[], done: () => void): AsyncGenerator<Buffer> {
  try {
    for await (const piece of Readable.from(tar(folder, names)).pipe(createGzip())) yield piece as Buffer
  } finally {
    done()
  }
}
