import fastify from 'fastify'
import pg from 'pg'

export type Statement = { text: string; values: unknown[] }

/** Every statement a piece of work sends to the database, in order. */
export const recordStatements = async (work: () => Promise<unknown>): Promise<Statement[]> => {
  const kept: Statement[] = []
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const before = prototype.query
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    const text = typeof first === 'string' ? first : first.text
    kept.push({ text, values: (typeof first === 'string' ? second : (first.values ?? second)) ?? [] })
    return before.apply(this, args)
  }
  try {
    await work()
  } finally {
    prototype.query = before
  }
  return kept
}

/** A bare fastify and pg that sends the same reads and nothing else: no sign-in, no checks, no log. */
export const bareServer = async (url: string, statements: readonly Statement[]) => {
  const pool = new pg.Pool({ connectionString: url, max: 6 })
  const app = fastify()
  app.get('/', async () => {
    const client = await pool.connect()
    try {
      let last: unknown[] = []
      for (const { text, values } of statements) {
        const { rows } = await client.query(text, values as never[])
        if (rows?.length > 0) last = rows
      }
      return last
    } finally {
      client.release()
    }
  })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    address,
    close: async () => {
      await app.close()
      await pool.end()
    },
  }
}
