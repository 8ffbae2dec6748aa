import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { patients, staff } from '../../samples/cast.ts'
import { type Hand, keyboard, mouse } from './hands.ts'
import { openProduct, type Product } from './product.ts'

const [june, harold] = [patients.june.id, patients.harold.id]
const callOf = (patientId: string) => `/staff/patients/${patientId}/call`
const DO_NOW = { june: 'Walk to the mailbox and back each day.', harold: 'Take the blue pill at breakfast.' }

describe('June and Harold Pike, called together', () => {
  let product: Product
  let page: Page
  before(async () => {
    product = await openProduct('2026-03-31T14:00:00Z', 'lived')
    page = await product.signIn(staff.lee.email)
  })
  after(() => product.close())

  const begin = async () => {
    await page.goto(`${product.address}${callOf(june)}`)
    await page.getByRole('heading', { name: 'June Pike' }).waitFor()
    await page.getByRole('heading', { name: 'Opening' }).waitFor()
  }
  const joinHarold = async (hand: Hand) => {
    await hand.press(page.getByRole('button', { name: 'Call Harold Pike in the same call' }))
    await page.getByText('Harold Pike is on this call, too.').waitFor()
    await page.getByRole('region', { name: 'Clock of this chart' }).getByText('For 2 patients').waitFor()
  }
  const finish = async (hand: Hand, doNow: string) => {
    await hand.write(page.getByLabel('What do I do now?'), doNow)
    await hand.write(page.getByLabel('What do I watch for?'), 'Short of breath when you lie down.')
    await hand.write(page.getByLabel('Whom do I call?'), 'Nurse Lee, (555) 010-0100, day or night.')
    await hand.choose(page.getByLabel('Said it right'))
    await page.clock.runFor(2_000)
    await hand.press(page.getByRole('button', { name: 'Finish the call' }))
    await hand.press(page.getByRole('dialog').getByRole('button', { name: 'Close the call' }))
  }
  const both = async (hand: Hand) => {
    await begin()
    await joinHarold(hand)
    await hand.press(page.getByRole('link', { name: 'Go to Harold Pike’s part' }))
    await page.getByRole('heading', { name: 'Harold Pike' }).waitFor()
    await page.getByText('June Pike is on this call, too.').waitFor()
    assert.equal(await page.getByLabel('What do I do now?').inputValue(), '')
    await finish(hand, DO_NOW.harold)
    await page.waitForURL(`**${callOf(june)}`)
    await page.getByRole('button', { name: 'Call Harold Pike in the same call' }).waitFor()
    await finish(hand, DO_NOW.june)
    await page.waitForURL(`**/${june}/contacts`)
    await page.getByText(DO_NOW.june).first().waitFor()
    await page.goto(`${product.address}/staff/patients/${harold}/contacts`)
    await page.getByText(DO_NOW.harold).first().waitFor()
    assert.equal(await page.getByText(DO_NOW.june).count(), 0)
  }

  it('with a mouse: one dial, two records, each with answers of its own', async () => both(mouse(page)))

  it('with no mouse: the same', async () => both(keyboard(page)))

  it('where nobody answers, one press ends it for both', async () => {
    await begin()
    await joinHarold(mouse(page))
    const { violations } = await new AxeBuilder({ page }).analyze()
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    )
    await page.getByRole('button', { name: 'No answer' }).click()
    for (const patientId of [june, harold]) {
      await page.goto(`${product.address}/staff/patients/${patientId}/contacts`)
      await page.getByText('no answer').first().waitFor()
    }
  })

  it('had no fault in any page', () => assert.deepEqual(product.faults, []))
})
