import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { patients, practice, staff } from '../../samples/cast.ts'
import { holdTo } from './hands.ts'
import { openProduct, type Product } from './product.ts'
import { openEyes } from './readable.ts'

const { unreadable, lookAtBothSizes: lookAt } = openEyes()
const PLANS = 20

/** Twenty more like Rosa, each signed once and changed since. */
const twentyPlans = async (ownerUrl: string) => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`set app.practice_id = '${practice.id}'`)
  const copy = (table: string, more: string, where: string) => `
    insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || ${more})).*
    from ${table} t, generate_series(1, ${PLANS}) n where ${where}`
  const id = `('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))`
  await owner.query(
    copy('patients.patient', `jsonb_build_object('id', ${id}, 'family_name', 'Sample ' || n)`, 'id = $1'),
    [patients.rosa.id],
  )
  await owner.query(
    copy('plans.signed_version', `jsonb_build_object('id', ${id}, 'patient_id', ${id})`, 'patient_id = $1'),
    [patients.rosa.id],
  )
  await owner.query(
    copy(
      'plans.draft',
      `jsonb_build_object('patient_id', ${id}, 'saved_at', '2026-03-17T13:00:00Z'::timestamptz,
        'content', t.content || '{"whatMatters": "Caminar con mi nieta."}')`,
      'patient_id = $1',
    ),
    [patients.rosa.id],
  )
  await owner.end()
}

describe('the practitioner’s queue, in a browser', () => {
  let product: Product
  let haddad: Page
  let clicks = 0
  const click = async (name: string, role: 'button' | 'link' = 'button') => {
    await haddad.getByRole(role, { name }).click()
    clicks += 1
  }
  before(async () => {
    product = await openProduct('2026-03-17T14:00:00Z', 'lived')
    await twentyPlans(product.ownerUrl)
    haddad = await product.signIn(staff.haddad.email)
  })
  after(() => product.close())

  it('shows a plan with only what is new since the last signature', async () => {
    await click('Plans to sign', 'link')
    await haddad.getByText(`0 signed, ${PLANS} to go`).waitFor()
    await haddad.getByRole('heading', { name: /Changed since you last signed/ }).waitFor()
    assert.equal(await haddad.locator('.plan-changes li').count(), 1)
    await lookAt(haddad, 'queue')
    if (process.env.SHOTS)
      for (const [width, colorScheme] of [
        [1440, 'light'],
        [1440, 'dark'],
        [390, 'light'],
      ] as const) {
        await haddad.setViewportSize({ width, height: 900 })
        await haddad.emulateMedia({ colorScheme })
        await haddad.screenshot({ path: `${process.env.SHOTS}/queue-${width}-${colorScheme}.png` })
      }
    await haddad.setViewportSize({ width: 1440, height: 900 })
  })

  it('puts one off that is not to be signed now', async () => {
    await click('Later')
    await haddad.getByText(`0 signed, ${PLANS - 1} to go`).waitFor()
  })

  it('signs by mouse, and by Enter alone, one after the other', async () => {
    for (let signed = 1; signed < PLANS; signed += 1) {
      if (signed <= 10) await click('Approve and go on')
      else await haddad.keyboard.press('Enter')
      if (signed === PLANS - 1) break
      await haddad.getByText(`${signed} signed, ${PLANS - 1 - signed} to go`).waitFor()
      await haddad.locator('h2:focus').waitFor()
    }
    await haddad.getByText(`Signed: ${PLANS - 1}. That was the last one.`).waitFor()
  })

  it('keeps what was put off, and needs one press a plan', async (t: TestContext) => {
    await haddad.reload()
    await haddad.getByText('0 signed, 1 to go').waitFor()
    await click('Approve and go on')
    await haddad.getByText('Signed: 1. That was the last one.').waitFor()
    const presses = clicks + 9
    holdTo(t, 'twenty plans signed', presses)
    assert.equal(presses, PLANS + 2)
  })

  it('says of no plan that it wants a review before a year is over', async () => {
    await haddad.goto(`${product.address}/staff/plans/review`)
    await haddad.getByRole('heading', { name: 'Plans to review' }).waitFor()
    await lookAt(haddad, 'reviews')
    assert.deepEqual(unreadable, [])
    assert.deepEqual(product.faults, [])
  })
})
