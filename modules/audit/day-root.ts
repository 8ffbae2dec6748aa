import { createHash, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { merkleRoot } from './merkle.ts'
import type { SigningKey } from './signing-key.ts'

/** One entry as the second place keeps it: who it is, and the hash that the log's chain gave it. */
export type Link = { id: string; hash: Buffer }

const base64 = z.string().regex(/^[A-Za-z0-9+/]{43}=$/)
const statement = z.object({
  practice: z.uuid(),
  day: z.iso.date(),
  firstSeq: z.int().min(1),
  lastSeq: z.int().min(1),
  root: base64,
  ids: base64,
  previous: base64,
})
/** What is signed of a day. */
export type Statement = z.infer<typeof statement>

const dayRoot = statement.extend({
  signature: z.string().max(200),
  links: z.array(z.tuple([z.uuid(), base64])),
})
/** The file of a day: the statement, its signature, and the entries it is about, by id and hash. */
export type DayRoot = z.infer<typeof dayRoot>

/** Before the first root stands nothing. */
export const NO_ROOT = Buffer.alloc(32).toString('base64')

const textOf = ({ practice, day, firstSeq, lastSeq, root, ids, previous }: Statement): Buffer =>
  Buffer.from(JSON.stringify({ practice, day, firstSeq, lastSeq, root, ids, previous }))

const idsOf = (ids: string[]): string => createHash('sha256').update(ids.join('\n')).digest('base64')
const rootOf = (hashes: Buffer[]): string => merkleRoot(hashes).toString('base64')

type Day = Pick<Statement, 'practice' | 'day' | 'firstSeq' | 'lastSeq' | 'previous'>

export const makeDayRoot = (day: Day, links: Link[], key: SigningKey): DayRoot => {
  const said: Statement = {
    ...day,
    root: rootOf(links.map(({ hash }) => hash)),
    ids: idsOf(links.map(({ id }) => id)),
  }
  return {
    ...said,
    signature: sign(null, textOf(said), key.sign).toString('base64'),
    links: links.map(({ id, hash }) => [id, hash.toString('base64')]),
  }
}

/** The file as we write it; a line an entry, so that a person can compare two. */
export const printDayRoot = ({ links, ...rest }: DayRoot): string => {
  const lines = links.map((link) => `    ${JSON.stringify(link)}`).join(',\n')
  return `${JSON.stringify({ ...rest }, null, 2).replace(/\n}$/, '')},\n  "links": [\n${lines}\n  ]\n}\n`
}

/** Null for a file that is not what we write. */
export const readDayRoot = (text: string): DayRoot | null => {
  try {
    return dayRoot.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export const isSigned = (root: DayRoot, key: SigningKey): boolean =>
  verify(null, textOf(root), key.check, Buffer.from(root.signature, 'base64'))

/** Whether the entries listed in the file are those that were signed. */
export const holdsItsLinks = ({ links, root, ids }: DayRoot): boolean =>
  ids === idsOf(links.map(([id]) => id)) &&
  root === rootOf(links.map(([, hash]) => Buffer.from(hash, 'base64')))
