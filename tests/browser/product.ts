import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../platform/browser.ts'
import { movableClock } from '../../platform/clock.ts'
import { silentLog } from '../../platform/log.ts'
import { SAMPLE_PASSWORD } from '../../samples/cast.ts'
import { startThroughline } from '../../server/start.ts'
import { freePort } from '../../tools/test-cluster.ts'
import { makeDatabase } from '../stage.ts'

export type Product = Awaited<ReturnType<typeof openProduct>>

/**
 * The whole product on a database of its own, with a clock that the story moves, and a Chromium to live it in.
 * Pages run on the same clock as the server.
 */
export const openProduct = async (start: string, sample: 'people' | 'lived' = 'people') => {
  const database = await makeDatabase()
  const clock = movableClock(start)
  const port = await freePort()
  const dataFolder = mkdtempSync(join(tmpdir(), 'throughline-browser-'))
  const running = await startThroughline(
    {
      port,
      databasePort: 0,
      dataFolder,
      rootsFolder: join(dataFolder, 'roots'),
      auditKeyFile: join(dataFolder, 'audit.key.pem'),
      databaseUrl: database.ownerUrl,
      databaseAppUrl: database.appUrl,
      origin: `http://localhost:${port}`,
      secure: false,
      smtpUrl: undefined,
      sealFile: join(dataFolder, 'seal'),
      inside: [],
      feeds: [],
      mailFrom: 'practice@example.org',
      sample,
    },
    silentLog,
    clock,
  )
  const browser: Browser = await launchChromium()
  const faults: string[] = []

  const openPage = async (path: string, viewport = { width: 1440, height: 900 }): Promise<Page> => {
    const context = await browser.newContext({
      viewport,
      timezoneId: 'America/New_York',
      locale: 'en-US',
      acceptDownloads: true,
      reducedMotion: 'reduce',
    })
    await context.clock.install({ time: clock.now() })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4(01|03|04|09|22)/.test(message.text()))
        faults.push(message.text())
    })
    await page.goto(`${running.address}${path}`)
    return page
  }
  const signIn = async (email: string, path = '/staff/'): Promise<Page> => {
    const page = await openPage('/staff/')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill(SAMPLE_PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
    if (path !== '/staff/') await page.goto(`${running.address}${path}`)
    return page
  }
  return {
    address: running.address,
    ownerUrl: database.ownerUrl,
    clock,
    browser,
    faults,
    openPage,
    signIn,
    close: async () => {
      await browser.close()
      await running.stop()
      await database.drop()
    },
  }
}

/** Lets time pass for the server and for a page whose clock runs, one heartbeat at a time. */
export const letPass = async (product: Product, page: Page, seconds: number): Promise<void> => {
  for (let passed = 0; passed < seconds; passed += 5) {
    product.clock.advance(5_000)
    const beat = page.waitForResponse((response) => response.url().endsWith('/beat'))
    await page.clock.runFor(5_000)
    await beat
  }
}

/** Calls a route from within a signed-in page, as its own screen would. */
export const request = <T>(page: Page, method: string, path: string, body?: object): Promise<T> =>
  page.evaluate(
    async ([how, where, what]) => {
      const response = await fetch(where as string, {
        method: how as string,
        headers: { 'x-throughline': '1', 'content-type': 'application/json' },
        ...(what ? { body: JSON.stringify(what) } : {}),
      })
      if (!response.ok) throw new Error(`${how} ${where}: ${await response.text()}`)
      return (await response.json()) as never
    },
    [method, path, body] as const,
  )
