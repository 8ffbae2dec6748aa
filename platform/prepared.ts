import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Distinct texts kept prepared on one connection; a list of another length is another text, so there is a limit. */
const STATEMENTS_MAX = 300

type Query = (text: unknown, values?: unknown, done?: unknown) => unknown

/**
 * Lets PostgreSQL plan each statement once a connection and not each time it is asked: with row-level security,
 * planning a small query costs more than answering it. Past the limit a statement is asked as before.
 */
export const keepPrepared = (client: pg.PoolClient): void => {
  const ask = client.query.bind(client) as Query
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known || names.size >= STATEMENTS_MAX) return known
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
    names.set(text, name)
    return name
  }
  const query: Query = (text, values, done) => {
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
    return name ? ask({ name, text, values }, done) : ask(text, values, done)
  }
  Object.assign(client, { query })
}
