import { borrowEmbeddedPostgres, startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import type { Settings } from './settings.ts'

export type Opened = {
  ownerUrl: string
  appUrl: string
  asAppRole: boolean
  embedded: boolean
  stop(): Promise<void>
}

/** For a command beside the product: the database that runs now, else one started for the command. */
export const openBeside = async (settings: Settings): Promise<Opened> => {
  const running = settings.databaseUrl ? null : borrowEmbeddedPostgres(settings.dataFolder)
  return running ? { ...running, asAppRole: false, embedded: true } : openPostgres(settings)
}

/** Without its database the product can do nothing: better a sentence and an end than a page of errors. */
const endWith = (why: string) => {
  console.error(`The database inside was lost and does not come back, so Throughline ends. ${why}`)
  process.exit(1)
}

/** `DATABASE_URL` where there is one; else the PostgreSQL that npm carried, on our data folder. */
export const openPostgres = async (settings: Settings): Promise<Opened> => {
  const { databaseUrl, databaseAppUrl } = settings
  if (databaseUrl) {
    const appUrl = databaseAppUrl ?? databaseUrl
    return {
      ownerUrl: databaseUrl,
      appUrl,
      asAppRole: !databaseAppUrl,
      embedded: false,
      stop: async () => {},
    }
  }
  const { ownerUrl, appUrl, stop } = await startEmbeddedPostgres(
    settings.dataFolder,
    settings.databasePort,
    [],
    endWith,
  )
  return { ownerUrl, appUrl, asAppRole: false, embedded: true, stop }
}
