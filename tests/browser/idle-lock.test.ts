import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { moreStaff, SAMPLE_PASSWORD, staff } from '../../samples/cast.ts'
import { openProduct, type Product } from './product.ts'

/** Ten minutes more than the limit: here minutes go by faster than a request; the limit to the second is the server’s test. */
const LONG = 25
const INVITE = '/staff/people/invite'

describe('a screen that is left alone', () => {
  let product: Product
  let page: Page
  before(async () => {
    product = await openProduct('2026-03-17T14:00:00Z', 'lived')
    page = await product.signIn(moreStaff.ruth.email, INVITE)
  })
  after(() => product.close())

  const cover = () => page.getByRole('dialog', { name: 'Sign in again' })
  const note = () => page.getByLabel('Name', { exact: true })
  /** Minutes go by for the server and for the page. */
  const pass = async (minutes: number, meanwhile: () => Promise<void> = async () => {}) => {
    for (let minute = 0; minute < minutes; minute++) {
      product.clock.advance(60_000)
      await page.clock.runFor(60_000)
      await meanwhile()
    }
  }

  it('stays open for somebody who types for twenty minutes and saves nothing', async () => {
    await note().fill('Dana Reed')
    await pass(20, () => note().press('End'))
    assert.equal(await cover().count(), 0)
  })

  it('is covered after fifteen minutes, and what stood behind it cannot be read by keyboard or eye', async () => {
    await pass(LONG)
    await cover().waitFor()
    assert.match((await cover().textContent()) ?? '', /What you typed is kept/)
  })

  it('opens again with what was typed, for the same person', async () => {
    await cover().getByLabel('E-mail').fill(moreStaff.ruth.email)
    await cover().getByLabel('Password').fill(SAMPLE_PASSWORD)
    await cover().getByRole('button', { name: 'Sign in' }).click()
    await cover().waitFor({ state: 'detached' })
    assert.equal(await note().inputValue(), 'Dana Reed')
  })

  it('shows nothing of it to a colleague who signs in at the same desk', async () => {
    await pass(LONG)
    await cover().waitFor()
    await cover().getByLabel('E-mail').fill(staff.webb.email)
    await cover().getByLabel('Password').fill(SAMPLE_PASSWORD)
    await cover().getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Mrs. Webb' }).waitFor()
    assert.equal(await page.getByText('Dana Reed').count(), 0)
    assert.equal(await note().count(), 0)
  })
})
