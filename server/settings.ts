import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** What an empty database is filled with on the first start: nothing, a practice and its people, or its last days as well. */
export const SAMPLES = ['none', 'people', 'lived'] as const
export type Sample = (typeof SAMPLES)[number]

/** Where a hospital's feed is listened to, and whose it is: `port:practice id`, several with a comma between them. */
export type Feed = { host: string; port: number; practiceId: string }

export type Settings = {
  port: number
  databasePort: number
  dataFolder: string
  /** Where the signed days of the log are kept beside the database. */
  rootsFolder: string
  auditKeyFile: string
  databaseUrl: string | undefined
  databaseAppUrl: string | undefined
  origin: string
  secure: boolean
  smtpUrl: string | undefined
  mailFrom: string
  /** Where texts are posted to; without it they wait in the outbox. */
  textUrl?: string | undefined
  textKey?: string | undefined
  sample: Sample
  /** Holds the key that seals small secrets; beside the data, not in it. */
  sealFile: string
  /** Empty: nothing is listened to. */
  feeds: Feed[]
  /** Hosts inside the network that may be called, such as the clinic's own identity provider. */
  inside: string[]
}

const number = (name: string, text: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new Error(`${name} is "${text}". A port is a number from 1 to 65535.`)
  return value
}

const FEED = /^(\d+):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i

const feedsOf = (text: string, host: string): Feed[] =>
  text
    .split(',')
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const [, port, practiceId] = FEED.exec(one.trim()) ?? []
      if (!port || !practiceId)
        throw new Error(
          `THROUGHLINE_MLLP holds "${one}". Write the port, a colon and the id of the practice.`,
        )
      return { host, port: number('THROUGHLINE_MLLP', port), practiceId }
    })

const sampleOf = (text: string): Sample => {
  const sample = SAMPLES.find((one) => one === text)
  if (!sample) throw new Error(`--sample is "${text}". Use one of ${SAMPLES.join(', ')}.`)
  return sample
}

/** Flags first, then the environment, then what suits a first try. */
export const readSettings = (args: string[], env: NodeJS.ProcessEnv): Settings => {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      'database-port': { type: 'string' },
      data: { type: 'string' },
      sample: { type: 'string' },
    },
  })
  const port = number('The port (--port, PORT)', values.port ?? env.PORT ?? '8080')
  const dataFolder = values.data ?? env.THROUGHLINE_DATA ?? 'data'
  const origin = env.THROUGHLINE_ORIGIN ?? `http://localhost:${port}`
  return {
    port,
    databasePort: number(
      'The database port (--database-port, DATABASE_PORT)',
      values['database-port'] ?? env.DATABASE_PORT ?? '5499',
    ),
    dataFolder,
    rootsFolder: env.THROUGHLINE_ROOTS ?? join(dataFolder, 'roots'),
    auditKeyFile: env.THROUGHLINE_AUDIT_KEY ?? join(dataFolder, 'audit.key.pem'),
    databaseUrl: env.DATABASE_URL,
    databaseAppUrl: env.DATABASE_APP_URL,
    origin,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? 'throughline@localhost',
    textUrl: env.TEXT_URL,
    textKey: env.TEXT_KEY,
    secure: origin.startsWith('https:'),
    feeds: feedsOf(env.THROUGHLINE_MLLP ?? '', env.THROUGHLINE_MLLP_HOST ?? '127.0.0.1'),
    inside: (env.THROUGHLINE_INSIDE ?? '').split(',').filter((host) => host !== ''),
    sealFile: env.THROUGHLINE_SEAL ?? join(values.data ?? env.THROUGHLINE_DATA ?? 'data', 'keys', 'seal'),
    sample: sampleOf(values.sample ?? 'lived'),
  }
}
