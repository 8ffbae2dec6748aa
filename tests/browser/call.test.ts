import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { patients, staff } from '../../samples/cast.ts'
import { countClicks, holdTo, tabTo } from './hands.ts'
import { openProduct, type Product } from './product.ts'

const { rosa, walter } = patients
const DO_NOW = 'Take the water pill each morning. Weigh yourself after it.'
const WATCH_FOR = 'Three pounds more in one day, or swollen feet.'
const WHO_TO_CALL = 'Call Nurse Lee at (555) 010-0100, day or night.'

describe('a nurse’s calls, from dial to done', () => {
  let product: Product
  let page: Page
  before(async () => {
    product = await openProduct('2026-03-31T14:00:00Z', 'lived')
    page = await product.signIn(staff.lee.email)
  })
  after(() => product.close())

  const openCall = async (patientId: string) => {
    await page.goto(`${product.address}/staff/patients/${patientId}/call`)
    await page.getByRole('heading', { name: 'Opening' }).waitFor()
  }
  const dialog = () => page.getByRole('dialog', { name: 'Before you close the call' })
  const typeAnswers = async () => {
    await page.keyboard.type(DO_NOW)
    await page.keyboard.press('Tab')
    await page.keyboard.type(WATCH_FOR)
    await page.keyboard.press('Tab')
    await page.keyboard.type(WHO_TO_CALL)
  }

  it('costs five clicks and a note by mouse', async (t: TestContext) => {
    await openCall(rosa.id)
    const clicks = await countClicks(page)
    // The link leads to whatever dials here; without telephony it is a number to read.
    await page.getByRole('complementary').getByRole('link', { name: /555/ }).first().click()
    await page.getByLabel('What do I do now?').click()
    await typeAnswers()
    await page.getByText('Said it right').click()
    await page.getByRole('button', { name: 'Finish the call' }).click()
    await dialog().getByText('Reading grade').waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target}`),
      [],
    )
    await dialog().getByRole('button', { name: 'Close the call' }).click()
    const counted = await clicks()
    await page.waitForURL('**/contacts')
    await page.getByRole('heading', { name: 'Opening' }).waitFor({ state: 'detached' })
    await page.getByText(DO_NOW).waitFor()
    holdTo(t, 'call', counted)
  })

  it('opens what belongs to an answer, marks what is left out, and asks for no scale she has not', async () => {
    await openCall(rosa.id)
    await page.getByText('Peor', { exact: true }).click()
    await page.getByLabel('¿Qué está peor y desde cuándo?').fill('Her knees, since Sunday.')
    const mood = page.getByRole('group', { name: '¿Cómo está su ánimo?' }).locator('xpath=../..')
    await mood.getByRole('button', { name: 'Leave this out' }).click()
    await page.clock.runFor(2_000)
    await page.getByText('Everything is saved.').waitFor()
    await page.reload()
    await mood.getByRole('button', { name: 'Left out. Ask it after all' }).waitFor()
    assert.equal(
      await page.getByLabel('¿Qué está peor y desde cuándo?').inputValue(),
      'Her knees, since Sunday.',
    )
  })

  it('says what is missing before it closes, and goes without a mouse', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Finish the call' }))
    await page.keyboard.press('Enter')
    await dialog().getByText('missing').first().waitFor()
    await tabTo(page, dialog().getByRole('button', { name: 'Close the call' }))
    await page.keyboard.press('Enter')
    await dialog().getByRole('alert').first().waitFor()
    await page.keyboard.press('Escape')
    await tabTo(page, page.getByLabel('What do I do now?'))
    await typeAnswers()
    await tabTo(page, page.getByLabel('Said it right'))
    await page.keyboard.press('Space')
    await page.clock.runFor(2_000)
    await tabTo(page, page.getByRole('button', { name: 'Finish the call' }))
    await page.keyboard.press('Enter')
    await dialog()
      .getByText(/Suggested: \d{4}/)
      .waitFor()
    await tabTo(page, dialog().getByLabel('What is to be done'))
    await page.keyboard.type('Send the large-print list')
    await tabTo(page, dialog().getByRole('button', { name: 'Add this task' }))
    await page.keyboard.press('Enter')
    await tabTo(page, dialog().getByRole('button', { name: 'Close the call' }))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/contacts')
    await page.goto(`${product.address}/staff/patients/${rosa.id}/tasks`)
    await page.getByText('Send the large-print list').first().waitFor()
  })

  it('ends a call that failed with one click, and says what comes next', async (t: TestContext) => {
    await openCall(walter.id)
    const clicks = await countClicks(page)
    await page.getByRole('button', { name: 'No answer' }).click()
    const counted = await clicks()
    await page.waitForURL('**/contacts')
    await page.getByText('no answer').first().waitFor()
    holdTo(t, 'call that failed', counted)
    await openCall(walter.id)
    await page.getByText(/Tried once since she was last reached/).waitFor()
    await page.getByRole('button', { name: 'Call back at…' }).click()
    await page.getByRole('dialog').getByLabel('Hour').fill('when she is back')
    await page.keyboard.press('Enter')
    await page.getByText('This is no hour.').waitFor()
    await page.getByRole('dialog').getByLabel('Hour').fill('at 4')
    await page.getByText('That is 4:00 PM.').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/contacts')
    await page.goto(`${product.address}/staff/today`)
    await page.getByText('A call was promised for today, at 16:00.').waitFor()
  })

  it('had no fault in any page', () => assert.deepEqual(product.faults, []))
})
