import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { patients, staff } from '../../samples/cast.ts'
import { openProduct, type Product } from './product.ts'
import { openEyes } from './readable.ts'

const { rosa } = patients
const { unreadable, lookAtBothSizes: look } = openEyes()

describe('what came of her goals, and two versions side by side', () => {
  let product: Product
  let lee: Page
  before(async () => {
    product = await openProduct('2026-03-17T14:00:00Z', 'lived')
    lee = await product.signIn(staff.lee.email, `/staff/patients/${rosa.id}/plan/goals`)
  })
  after(() => product.close())

  it('shows the newest number, where it is wanted, and every number beside the picture', async () => {
    await lee.getByText('A1c 7.8 %').first().waitFor()
    await lee.getByText('where it is wanted; nearer to the goal than before').waitFor()
    await lee.getByRole('img', { name: /^A1c from .* last 7\.8 %$/ }).waitFor()
    const rows = lee.getByRole('table', { name: 'A1c in the chart' }).getByRole('row')
    assert.equal(await rows.count(), 4)
    await lee.getByText('“Como pan en las fiestas, pero ya no tomo refresco.”').waitFor()
    await look(lee, 'goals over time')
  })

  it('keeps how far she came in her words', async () => {
    const goal = lee.getByRole('region').or(lee.locator('section')).filter({ hasText: 'A1c 7.8 %' }).last()
    await goal.getByText('How far did she come?').click()
    await goal.getByLabel('How far').selectOption('1')
    await goal.getByLabel('In her words').fill('Ya bailo media hora.')
    await goal.getByLabel('On', { exact: true }).fill('2026-03-17')
    await look(lee, 'a look at a goal')
    await goal.getByRole('button', { name: 'Keep it' }).click()
    await goal.getByText('“Ya bailo media hora.”').waitFor()
  })

  it('puts the draft beside what was signed, and marks what differs', async () => {
    await lee.goto(`${product.address}/staff/patients/${rosa.id}/plan`)
    await lee.locator('#plan-what-matters textarea').fill('Bailar en la boda, y cocinar.')
    await lee
      .getByText(/^Saved/)
      .first()
      .waitFor()
    await lee.getByLabel('with', { exact: true }).selectOption('draft')
    const table = lee.getByRole('table', { name: /^Side by side/ })
    await table.getByText('Bailar en la boda, y cocinar').waitFor()
    const differs = await table.getByRole('row').count()
    await look(lee, 'side by side')
    await lee.getByLabel('Show what is the same too').check()
    assert.ok((await table.getByRole('row').count()) > differs + 20)
    await look(lee, 'side by side in full')
  })

  it('broke nothing on the way, and everything could be read', () => {
    assert.deepEqual(product.faults, [])
    assert.deepEqual(unreadable, [])
  })
})
