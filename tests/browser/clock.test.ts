import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { patients, staff } from '../../samples/cast.ts'
import { letPass, openProduct, type Product } from './product.ts'

const chart = `/staff/patients/${patients.rosa.id}`

describe('the clock of a chart, in a browser', () => {
  let product: Product
  let page: Page
  before(async () => {
    product = await openProduct('2026-03-17T14:00:00Z', 'lived')
    page = await product.signIn(staff.lee.email, chart)
  })
  after(() => product.close())

  const clock = () => page.getByRole('region', { name: 'Clock of this chart' })
  /** Time passes for the server and for a page that nobody can hear. */
  const passUnheard = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 5) {
      product.clock.advance(5_000)
      await page.clock.runFor(5_000)
    }
  }
  const entries = async (): Promise<string> => {
    await page.goto(`${product.address}${chart}/time`)
    await page.getByRole('list', { name: 'Time entries' }).waitFor()
    return (await page.getByRole('list', { name: 'Time entries' }).textContent()) ?? ''
  }

  it('starts by itself when the chart of an enrolled patient opens', async () => {
    await clock().getByRole('button', { name: 'Pause' }).waitFor()
    await letPass(product, page, 30)
    // The page and the server need not have begun in the same second: within one heartbeat of thirty seconds.
    assert.match((await clock().textContent()) ?? '', /0:(2[5-9]|3[0-5])/)
  })

  it('counts on while the network is gone, says so, and tells the server afterwards', async () => {
    await page.context().setOffline(true)
    await passUnheard(120)
    await page.getByText('This device counts on').waitFor()
    await page.context().setOffline(false)
    const told = page.waitForResponse((response) => response.url().endsWith('/held'))
    await passUnheard(5)
    const answer = (await (await told).json()) as { creditedSeconds: number }
    assert.ok(answer.creditedSeconds >= 115 && answer.creditedSeconds <= 125, `${answer.creditedSeconds}`)
    await page.getByText('This device counts on').waitFor({ state: 'detached' })
  })

  it('pauses and goes on', async () => {
    await clock().getByRole('button', { name: 'Pause' }).click()
    await clock().getByRole('button', { name: 'Go on' }).click()
    await clock().getByRole('button', { name: 'Pause' }).waitFor()
  })

  it('asks when nobody touched the screen for five minutes, and ends where it was last touched', async () => {
    await page.mouse.move(10, 10)
    await letPass(product, page, 5 * 60 + 10)
    await page.getByText('Are you still working for this patient?').waitFor()
    await page.getByRole('button', { name: 'No, end it there' }).click()
    await page.getByText('Are you still working for this patient?').waitFor({ state: 'detached' })
    const text = await entries()
    assert.match(text, /by the device, offline/)
    assert.doesNotMatch(text, /[5-9]:\d\d/, 'five minutes without a touch are nowhere')
  })

  it('divides a call with the Pikes between them', async () => {
    await page.goto(`${product.address}/staff/patients/${patients.june.id}/call`)
    await clock().getByRole('button', { name: 'Also for…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Find the other patient').fill('Pike')
    await dialog.getByRole('button', { name: 'Also for Harold Pike' }).click()
    await dialog.getByRole('button', { name: 'No longer for Harold Pike' }).waitFor()
    await page.keyboard.press('Escape')
    await clock().getByText('For 2 patients').waitFor()
  })

  it('had no fault in any page', () =>
    assert.deepEqual(
      product.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault)),
      [],
    ))
})
