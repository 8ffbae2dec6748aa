import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

// Draws the icons a phone puts on its first screen: the line of `icon.svg`, which phones do not take for that.
const LINE = [
  [5, 20],
  [11, 20],
  [14, 11],
  [19, 25],
  [22, 16],
  [27, 16],
] as const
const [GROUND, STROKE, HALF] = [[0x0d, 0x3d, 0x38], [0xad, 0xf0, 0xdd], 1.25] as const

const fromPiece = (x: number, y: number, at: number): number => {
  const [[ax, ay], [bx, by]] = [LINE[at] ?? LINE[0], LINE[at + 1] ?? LINE[0]]
  const [dx, dy] = [bx - ax, by - ay]
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

/** The color of one dot; `shrink` keeps the line inside the circle that phones may cut a maskable icon to. */
const dot = (column: number, row: number, size: number, shrink: number): number[] => {
  const [x, y] = [column, row].map((at) => 16 + (((at + 0.5) / size) * 32 - 16) / shrink) as [number, number]
  const away = Math.min(...LINE.slice(1).map((_, at) => fromPiece(x, y, at)))
  const ink = Math.min(1, Math.max(0, ((HALF - away) * size * shrink) / 32 + 0.5))
  return GROUND.map((from, at) => Math.round(from + ((STROKE[at] ?? from) - from) * ink))
}

const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

const png = (size: number, shrink: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 2], 8)
  const sizes = [...Array(size).keys()]
  const rows = sizes.map((row) => [0, ...sizes.flatMap((column) => dot(column, row, size, shrink))])
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const body = deflateSync(Buffer.from(rows.flat()), { level: 9 })
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))])
}

const folder = join(import.meta.dirname, '..', 'apps', 'patient', 'public')
writeFileSync(join(folder, 'icon-192.png'), png(192, 1))
writeFileSync(join(folder, 'icon-512.png'), png(512, 1))
writeFileSync(join(folder, 'icon-maskable-512.png'), png(512, 0.85))
