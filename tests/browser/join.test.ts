import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { practice, staff } from '../../samples/cast.ts'
import { openProduct, type Product } from './product.ts'

describe('“Is this for me?” on a phone, before she is anybody’s patient', () => {
  let product: Product
  const faults: string[] = []
  before(async () => {
    product = await openProduct('2026-03-17T14:00:00Z')
  })
  after(() => product.close())

  const lookAt = async (page: Page) => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    faults.push(...violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target}`))
    const wide = await page.locator('html').evaluate((html) => (html as { scrollWidth: number }).scrollWidth)
    if (wide > 390) faults.push(`${page.url()}: ${wide} px wide`)
  }
  const say = async (page: Page, answer: string, next: string) => {
    await lookAt(page)
    await page.getByText(answer, { exact: true }).click()
    await page.getByRole('button', { name: next, exact: true }).click()
  }
  const open = () => product.openPage(`/my/join/${practice.slug}`, { width: 390, height: 844 })

  it('leads by three questions to what it is, what it costs and how to stop, and a nurse sees who asked', async () => {
    const page = await open()
    await lookAt(page)
    await page.getByRole('link', { name: 'Start' }).click()
    for (const answer of ['Yes', 'Yes', 'No']) await say(page, answer, 'Next')
    await say(page, 'Medicare Part B', 'Next')
    await page.getByText('This may be a good fit for you.').waitFor()
    await page.getByText('You may need one visit with the doctor before we start.').waitFor()
    await page.getByText(/\$13\.23 a month/).waitFor()
    await page.getByRole('heading', { name: 'How to stop' }).waitFor()
    await lookAt(page)
    await page.getByRole('link', { name: 'Please call me' }).click()
    await page.getByLabel('Your name').fill('Flora Test')
    await page.getByLabel('Your phone number').fill('555 010 0177')
    await lookAt(page)
    await page.getByRole('button', { name: 'Ask for a call' }).click()
    await page.getByText('Thank you. We will call you.').waitFor()
    const desk = await product.signIn(staff.tomas.email, '/staff/screening')
    await desk.getByText('Flora Test').waitFor()
    await desk.getByRole('button', { name: 'What came of it' }).click()
    await desk.getByRole('menuitem', { name: 'Talked with her' }).click()
    await desk.getByText('Nobody waits for a call.').waitFor()
  })

  it('says no in Spanish as easily, and keeps nothing', async () => {
    const page = await open()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByLabel('Language').selectOption('es')
    await page.getByRole('link', { name: 'Comenzar' }).click()
    for (const answer of ['No', 'Sí', 'No sé']) await say(page, answer, 'Siguiente')
    await say(page, 'Medicaid de mi estado', 'Siguiente')
    await page.getByText('Por ahora no parece servirle.').waitFor()
    await page.getByRole('link', { name: 'No, gracias' }).click()
    await page.getByText('Está bien. No se guardó nada.').waitFor()
    await page.reload()
    await page.getByText('Está bien. No se guardó nada.').waitFor()
    await page.goto(page.url().replace('/no', '/answer'))
    await page.getByRole('link', { name: 'Comenzar' }).waitFor()
  })

  it('has nothing that a screen reader or a weak eye would stumble over, and no fault in any page', () => {
    assert.deepEqual(faults, [])
    assert.deepEqual(product.faults, [])
  })
})
