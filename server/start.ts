import type { AddressInfo } from 'node:net'
import { folderOfRoots, haveSigningKey } from '../modules/audit/index.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/database.ts'
import { startJobs } from '../platform/jobs.ts'
import type { Log } from '../platform/log.ts'
import { makeMailer } from '../platform/mail.ts'
import { migrate } from '../platform/migrate.ts'
import { guardedFetch } from '../platform/outgoing.ts'
import { closePrinter } from '../platform/print.ts'
import { sealFromFile } from '../platform/seal.ts'
import { serve } from '../platform/serve.ts'
import { STEADY_MS } from '../platform/steady.ts'
import { makeTexter } from '../platform/texts.ts'
import { liveAMonth } from '../samples/live-a-month.ts'
import { loadSamplePractice } from '../samples/load-sample.ts'
import { buildApps } from '../tools/build.ts'
import { serveApps } from './apps.ts'
import { answers, door, house, listenersWith } from './house.ts'
import { startMllp } from './mllp.ts'
import { type Opened, openPostgres } from './open-database.ts'
import type { Settings } from './settings.ts'

export type Running = { address: string; embedded: boolean; opened: Opened; stop(): Promise<void> }

/** Starts the whole product: database, migrations, sample practice, jobs, HTTP. `stop` ends it in the opposite order. */
export const startThroughline = async (
  settings: Settings,
  log: Log,
  clock: Clock = systemClock,
): Promise<Running> => {
  const opened = await openPostgres(settings)
  try {
    await migrate(opened.ownerUrl)
    const db = openDatabase(opened.appUrl, { asAppRole: opened.asAppRole })
    const world = {
      db,
      clock,
      house,
      origin: settings.origin,
      seal: sealFromFile(settings.sealFile),
      fetch: guardedFetch(settings.inside),
      steadyMs: STEADY_MS,
      textKey: settings.textKey,
    }
    if (settings.sample !== 'none' && (await loadSamplePractice(db, clock)) && settings.sample === 'lived')
      await liveAMonth(world)
    await buildApps()
    const app = await serve({ world, door, log, secure: settings.secure }, answers)
    await serveApps(app)
    const jobs = await startJobs(
      opened.ownerUrl,
      world,
      listenersWith(
        makeMailer(settings.smtpUrl, settings.mailFrom),
        { key: haveSigningKey(settings.auditKeyFile), place: folderOfRoots(settings.rootsFolder) },
        makeTexter(settings.textUrl, settings.textKey),
      ),
      log,
    )
    const feeds = await Promise.all(settings.feeds.map((feed) => startMllp(world, feed, log)))
    await app.listen({ port: settings.port, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    return {
      address: `http://localhost:${port}`,
      embedded: opened.embedded,
      opened,
      stop: async () => {
        for (const feed of feeds) await feed.stop()
        await app.close()
        await jobs.stop()
        await closePrinter()
        await db.destroy()
        await opened.stop()
      },
    }
  } catch (error) {
    await opened.stop()
    throw error
  }
}
