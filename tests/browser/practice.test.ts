import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { practice, staff } from '../../samples/cast.ts'
import { openProduct, type Product } from './product.ts'

describe('the practice’s own screens, in a browser', () => {
  let product: Product
  let owner: pg.Client
  let page: Page
  before(async () => {
    product = await openProduct('2026-03-17T14:00:00Z', 'lived')
    owner = new pg.Client({ connectionString: product.ownerUrl })
    await owner.connect()
    await owner.query(`set app.practice_id = '${practice.id}'`)
    await owner.query(`update practice.staff set roles = '{administrator}' where id = '${staff.webb.id}'`)
    page = await product.signIn(staff.webb.email, '/staff/practice')
  })
  after(async () => {
    await owner.end()
    await product.close()
  })

  const section = (title: string) =>
    page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
      .first()

  it('changes the number to call with a reason, and keeps the old one beside it', async () => {
    const card = section('Name, phone, address and time zone')
    await card.getByText('Change it').click()
    await card.getByLabel('The number to call').fill('(555) 010-0177')
    const save = card.getByRole('button', { name: 'Set it from today' })
    assert.equal(await save.isDisabled(), true, 'not without a reason')
    await card.getByLabel('Why it changes').fill('The old line is closed')
    await save.click()
    await card.getByText('The old line is closed').first().waitFor()
    await card.getByText('History: 2 versions').click()
    const history = (await card.getByRole('table').textContent()) ?? ''
    for (const words of ['(555) 010-0177', practice.phone, staff.webb.name, 'As it was at the beginning'])
      assert.ok(history.includes(words), `${words} in ${history}`)
  })

  it('says what a time zone does before it is changed, and which field is wrong', async () => {
    const card = section('Name, phone, address and time zone')
    await card.getByText('Change it').click()
    await card.getByLabel('Time zone', { exact: true }).fill('Eastern')
    await card.getByText('Closed months, claims and minutes that were written down stay').waitFor()
    await card.getByLabel('Why it changes').fill('We have moved west')
    await card.getByRole('button', { name: 'Set it from today' }).click()
    await card.getByText('Write a time zone as the IANA list has it').first().waitFor()
  })

  it('puts a hold on one patient’s record, and ends it with a reason', async () => {
    await page.goto(`${product.address}/staff/practice/keeping`)
    await page.getByLabel('Name, birth date or phone of the patient').fill('Delgado')
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await page.getByRole('button', { name: 'Rosa Delgado' }).click()
    await page.getByLabel('Why', { exact: true }).fill('A letter from a lawyer')
    await page.getByRole('button', { name: 'Hold this patient’s record' }).click()
    const holds = page.getByRole('list', { name: 'Holds' })
    await holds.getByText('Delgado, Rosa').waitFor()
    await holds.getByText('End this hold').first().click()
    await holds.getByLabel('Why it ends').fill('The case is closed')
    await holds.getByRole('button', { name: 'End this hold' }).click()
    await holds.getByText('Ended by').waitFor()
  })

  it('hands out the whole practice as one file that tar opens', async () => {
    await page.goto(`${product.address}/staff/practice`)
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export the whole practice' }).click()
    const download = await waiting
    assert.equal(download.suggestedFilename(), 'maple-street-2026-03-17.tar.gz')
    const listed = execFileSync('tar', ['tzvf', await download.path()], { encoding: 'utf8' })
    assert.match(listed, /README\.md/)
    assert.match(listed, /[1-9]\d* .*tables\/patients\.patient\.ndjson/)
    const manifest = execFileSync('tar', ['xzOf', await download.path(), 'manifest.json'], {
      encoding: 'utf8',
    })
    assert.equal(JSON.parse(manifest).practice.slug, practice.slug)
    const { rows } = await owner.query(`select action from audit.entry where thing = 'tenancy.export'`)
    assert.deepEqual(rows, [{ action: 'practice exported' }])
  })

  it('says in one sentence that the practice is paused, with the number to call', async () => {
    await owner.query(`insert into practice.suspension values
      ('${practice.id}', gen_random_uuid(), 'suspended', 'The contract has ended', 'pat', '2026-03-17T15:00:00Z')`)
    await page.goto(`${product.address}/staff/practice`)
    await page.getByText('is paused in Throughline').first().waitFor()
    assert.match((await page.textContent('body')) ?? '', /\(555\) 010-0177/)
    assert.deepEqual(
      product.faults.filter((fault) => !fault.includes('403')),
      [],
    )
  })
})
