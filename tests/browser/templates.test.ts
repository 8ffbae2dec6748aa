import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { staff } from '../../samples/cast.ts'
import { openProduct, type Product } from './product.ts'
import { openEyes } from './readable.ts'

const { unreadable, lookAtBothSizes: look } = openEyes()

describe('a template as the practice writes it, on the screen', () => {
  let product: Product
  let haddad: Page
  before(async () => {
    product = await openProduct('2026-03-17T14:00:00Z')
    haddad = await product.signIn(staff.haddad.email, '/staff/plans/templates')
  })
  after(() => product.close())
  const press = (name: string) => haddad.getByRole('button', { name, exact: true }).click()

  it('stands in a list of conditions', async () => {
    await haddad.getByRole('link', { name: 'Gout' }).waitFor()
    await look(haddad, 'plan templates')
    await haddad.getByRole('link', { name: 'Gout' }).click()
    await haddad.getByText('Nobody here changed it').waitFor()
  })

  it('is not saved with a red line that leaves one alone, and says where that is', async () => {
    await haddad.locator('summary', { hasText: 'Zones' }).click()
    const red = haddad.getByRole('textbox', { name: 'What to do', exact: true }).last()
    const before_ = await red.inputValue()
    await red.fill('Rest.')
    await haddad.getByLabel('Why', { exact: true }).fill('Shorter')
    await press('Let this version count')
    await haddad.getByText('A red line ends with help now').waitFor()
    await haddad.getByText(/^Look at: zones, red, line \d, do, English\.$/).waitFor()
    await look(haddad, 'a template that is not safe')
    await red.fill(before_)
  })

  it('counts once it is saved, with who, when, why and what changed', async () => {
    await haddad.locator('summary', { hasText: 'What to expect' }).click()
    await haddad.getByLabel('To feel better', { exact: true }).fill('Rest the joint and keep it cool.')
    await press('Let this version count')
    await haddad.getByText('Version 1 counts from now on.').waitFor()
    await haddad.getByText('What version 1 changed').click()
    await haddad.getByText(/^To feel better, English: Rest the joint and keep it cool; before:/).waitFor()
    const top = async (name: string) =>
      (await haddad.getByText(name, { exact: true }).first().boundingBox())!.y
    assert.ok(
      (await top('Version 1 counts from now on.')) < (await top('Who does what')),
      'news stands first',
    )
    await look(haddad, 'a template with a version')
  })

  it('is put back as a new version', async () => {
    await haddad.getByText('The house’s own: put it back').click()
    await haddad.getByLabel('Why it is put back').fill('It was better')
    await press('Put back: The house’s own')
    await haddad.getByText('Version 2 counts from now on.').waitFor()
  })

  it('is only read by a coordinator', async () => {
    const lee = await product.signIn(staff.lee.email, '/staff/plans/templates/gout')
    await lee.getByRole('heading', { name: 'Gout' }).waitFor()
    assert.equal(await lee.getByRole('button', { name: 'Let this version count' }).count(), 0)
    assert.equal(await lee.getByLabel('Why', { exact: true }).count(), 0)
  })

  it('broke nothing on the way, and everything could be read', () => {
    assert.deepEqual(product.faults, [])
    assert.deepEqual(unreadable, [])
  })
})
