import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { patients, practice, staff } from '../../samples/cast.ts'
import { openProduct, type Product, request } from './product.ts'

describe('who looked, in a browser', () => {
  let product: Product
  let page: Page
  let link: string
  before(async () => {
    product = await openProduct('2026-03-17T14:00:00Z')
    const lee = await product.signIn(staff.lee.email, `/staff/patients/${patients.rosa.id}/plan`)
    await lee.getByRole('heading', { level: 1 }).waitFor()
    link = (await request<{ link: string }>(lee, 'POST', `/api/patients/${patients.rosa.id}/link`, {})).link
    const owner = new pg.Client({ connectionString: product.ownerUrl })
    await owner.connect()
    await owner.query(`set app.practice_id = '${practice.id}'`)
    await owner.query(`update practice.staff set roles = '{administrator}' where id = '${staff.webb.id}'`)
    await owner.end()
    page = await product.signIn(staff.webb.email, '/staff/who-looked')
  })
  after(() => product.close())

  const accessible = async (of: Page) => {
    const { violations } = await new AxeBuilder({ page: of }).analyze()
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      [],
    )
  }

  it('shows whose records a person touched, then every look', async () => {
    await page.getByLabel('Whose account').selectOption({ label: 'Nurse Lee' })
    await page.getByRole('button', { name: 'Show the patients' }).click()
    await page.getByRole('row', { name: /Delgado, Rosa/ }).waitFor()
    await page.getByRole('button', { name: 'Every look at Delgado, Rosa' }).click()
    const looks = page.getByRole('list', { name: 'Looks' })
    await looks.getByText('read: plans read').first().waitFor()
    assert.match(
      (await looks.textContent()) ?? '',
      /as coordinator, from 127\.0\.0\.1|as coordinator, from ::/,
    )
    await accessible(page)
  })

  it('gives the table as a file', async () => {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Keep as a table (CSV)' }).click()
    const text = readFileSync(await (await coming).path(), 'utf8')
    assert.match(text, /^patient,patient_id,first,last,looks\r\n/)
    assert.match(text, /"Delgado, Rosa"/)
  })

  it('tells the patient in a sentence', async () => {
    const hers = await product.openPage(link.replace(/^https?:\/\/[^/]+/, ''))
    await hers.getByLabel('Your birth date').fill(patients.rosa.birthDate)
    await hers.keyboard.press('Enter')
    await hers.getByRole('heading', { level: 1 }).waitFor()
    await hers.waitForURL(/\/my\/$/)
    await hers.goto(`${product.address}/my/family`)
    await hers.getByText('Who looked at my page').click()
    await hers.getByText(/^Nurse Lee \(care team\) read your plan on Tuesday, March 17/).waitFor()
    await hers.getByText(/^Mrs\. Webb \(office\) read this list on Tuesday, March 17/).waitFor()
    await accessible(hers)
    assert.deepEqual(product.faults, [])
  })
})
