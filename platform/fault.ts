type Thrown = {
  name?: string
  code?: unknown
  table?: unknown
  constraint?: unknown
  routine?: unknown
  stack?: unknown
}

const WHERE_LINES_MAX = 12

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/**
 * What the log may know of an error: its kind, PostgreSQL's code and the table, and where in our code it happened. Never
 * its message or PostgreSQL's detail: they quote what was sent (`invalid input syntax ... "Rosa"`, `Key (email)=(...)`).
 */
export const faultOf = (error: unknown) => {
  const { name, code, table, constraint, routine, stack } = (error ?? {}) as Thrown
  const where = (text(stack) ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    kind: text(name) ?? typeof error,
    code: text(code),
    table: text(table),
    constraint: text(constraint),
    routine: text(routine),
    where: where.slice(0, WHERE_LINES_MAX).map((line) => line.trim()),
  }
}

const codeOf = (error: unknown): string => text((error as Thrown | null)?.code) ?? ''

/** The way to the database is broken: it was stopped, killed, is starting, or cannot be reached. */
const AWAY = /^(08...|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)$/
export const isDatabaseAway = (error: unknown): boolean =>
  AWAY.test(codeOf(error)) ||
  (error instanceof Error &&
    /^(Connection terminated|Client has encountered a connection error)/.test(error.message))

/** PostgreSQL will not keep such a value: a character or a number it has no room for, a thing that is not here. */
const UNKEEPABLE = /^(22...|23502|23503|23514)$/
export const isUnkeepable = (error: unknown): boolean => UNKEEPABLE.test(codeOf(error))
