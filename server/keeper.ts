import { userInfo } from 'node:os'
import type { Keeper } from '../modules/tenancy/index.ts'
import { systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { guardedFetch } from '../platform/outgoing.ts'
import { sealFromFile } from '../platform/seal.ts'
import { STEADY_MS } from '../platform/steady.ts'
import { house } from './house.ts'
import { openBeside } from './open-database.ts'
import { readSettings } from './settings.ts'

/**
 * For commands beside the product: the application's connections, and besides them the owner's. Only a command that
 * may meet an empty database brings it up to date first.
 */
export const withKeeper = async <T>(
  work: (keeper: Keeper) => Promise<T>,
  { migrating = false } = {},
): Promise<T> => {
  const settings = readSettings([], process.env)
  const opened = await openBeside(settings)
  const db = openDatabase(opened.appUrl, { asAppRole: opened.asAppRole, connectionsMax: 2 })
  const ownerDb = openDatabase(opened.ownerUrl, { connectionsMax: 2 })
  try {
    if (migrating) await migrate(opened.ownerUrl)
    const world = {
      db,
      clock: systemClock,
      house,
      origin: settings.origin,
      seal: sealFromFile(settings.sealFile),
      fetch: guardedFetch(settings.inside),
      steadyMs: STEADY_MS,
    }
    return await work({ world, ownerDb, operator: userInfo().username })
  } finally {
    await db.destroy()
    await ownerDb.destroy()
    await opened.stop()
  }
}
