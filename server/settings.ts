import { parseArgs } from 'node:util'

export type Settings = {
  port: number
  databasePort: number
  dataFolder: string
  databaseUrl: string | undefined
  databaseAppUrl: string | undefined
  origin: string
  secure: boolean
  smtpUrl: string | undefined
  mailFrom: string
  sample: boolean
}

const number = (name: string, text: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new Error(`${name} is "${text}". A port is a number from 1 to 65535.`)
  return value
}

/** Flags first, then the environment, then what suits a first try. */
export const readSettings = (args: string[], env: NodeJS.ProcessEnv): Settings => {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      'database-port': { type: 'string' },
      data: { type: 'string' },
      'no-sample': { type: 'boolean' },
    },
  })
  const port = number('The port (--port, PORT)', values.port ?? env.PORT ?? '8080')
  const origin = env.THROUGHLINE_ORIGIN ?? `http://localhost:${port}`
  return {
    port,
    databasePort: number(
      'The database port (--database-port, DATABASE_PORT)',
      values['database-port'] ?? env.DATABASE_PORT ?? '5499',
    ),
    dataFolder: values.data ?? env.THROUGHLINE_DATA ?? 'data',
    databaseUrl: env.DATABASE_URL,
    databaseAppUrl: env.DATABASE_APP_URL,
    origin,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? 'throughline@localhost',
    secure: origin.startsWith('https:'),
    sample: !values['no-sample'],
  }
}
