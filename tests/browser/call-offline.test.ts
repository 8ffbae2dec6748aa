import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { patients, staff } from '../../samples/cast.ts'
import { openProduct, type Product } from './product.ts'

const call = `/staff/patients/${patients.walter.id}/call`
const LONG_MS = 6_000

describe('a call while the network comes and goes', () => {
  let product: Product
  let page: Page
  before(async () => {
    product = await openProduct('2026-03-31T14:00:00Z', 'lived')
    page = await product.signIn(staff.lee.email, call)
    await page.getByRole('heading', { name: 'Opening' }).waitFor()
  })
  after(() => product.close())

  const note = (where: Page) => where.getByLabel('Note')
  const saved = (where: Page) => where.getByText('Everything is saved.').waitFor()
  const pass = (where: Page) => where.clock.runFor(LONG_MS)

  it('keeps what is typed, says so, and sends it by itself when the network is back', async () => {
    await page.context().setOffline(true)
    await note(page).fill('Breath as always. Two pillows.')
    await pass(page)
    await page.getByText('What you typed is kept here, and sent when it is back.').waitFor()
    await page.context().setOffline(false)
    await pass(page)
    await saved(page)
    await page.reload()
    await page.getByRole('heading', { name: 'Opening' }).waitFor()
    assert.equal(await note(page).inputValue(), 'Breath as always. Two pillows.')
  })

  it('shows the difference when the same call was saved in another window', async () => {
    const other = await page.context().newPage()
    await other.goto(`${product.address}${call}`)
    await note(other).fill('Written in the other window.')
    await pass(other)
    await saved(other)
    await note(page).fill('Written in this window.')
    await pass(page)
    await page.getByRole('button', { name: 'See the difference and choose…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Two versions of this call' })
    await dialog.getByText('Written in the other window.').waitFor()
    await dialog.getByText('Written in this window.').waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    )
    await dialog.getByRole('button', { name: 'Keep what stands here' }).click()
    await pass(page)
    await saved(page)
    assert.equal(await note(page).inputValue(), 'Written in this window.')
    await other.close()
  })

  it('closes by itself when the network is back', async () => {
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'No answer' }).click()
    await page.getByText('The call closes by itself when the server is back.').first().waitFor()
    await page.context().setOffline(false)
    await pass(page)
    await page.waitForURL('**/contacts')
    await page.getByText('Written in this window.').first().waitFor()
  })

  it('had no fault in any page but the network’s', () =>
    assert.deepEqual(
      product.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault)),
      [],
    ))
})
