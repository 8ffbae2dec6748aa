import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { adt } from '../../modules/interop/hl7v2/fixtures/adt.ts'
import { patients, staff } from '../../samples/cast.ts'
import { openProduct, type Product } from './product.ts'
import { openEyes } from './readable.ts'

const rosa = `/staff/patients/${patients.rosa.id}`
const { unreadable, lookAtBothSizes: lookAt } = openEyes()

describe('a way home and what is to be done, in a browser', () => {
  let product: Product
  let lee: Page
  before(async () => {
    // A Monday morning.
    product = await openProduct('2026-03-09T14:00:00Z')
    lee = await product.signIn(staff.lee.email, '/staff/notices')
  })
  after(() => product.close())

  const row = (name: string) => lee.getByRole('listitem').filter({ hasText: name }).first()
  const checkOff = async (item: string, fill: () => Promise<unknown> = async () => {}) => {
    await row(item).getByRole('button', { name: 'Check off' }).click()
    await fill()
    await row(item).getByRole('button', { name: 'Check it off' }).click()
    await row(item).getByRole('button', { name: 'Change' }).waitFor()
  }

  it('a hospital’s file about somebody unknown by number waits, and a person says who it is', async () => {
    const born = patients.walter.birthDate.replaceAll('-', '')
    await lee.getByText('Bring in a hospital’s messages as a file').click()
    const name = { name: 'feed.hl7', mimeType: 'text/plain', buffer: Buffer.from(adt({ born })) }
    await lee.locator('input[type=file]').setInputFiles(name)
    await lee.getByText('Nobody here has this number. It waits for a person to look.').waitFor()
    await lookAt(lee, 'notices')
    await row('Okafor, Walter').getByRole('button', { name: 'Say who it is' }).click()
    await lee.getByRole('button', { name: /same name and birth date/ }).click()
    await lookAt(lee, 'match')
    await lee.getByRole('button', { name: /^It is Okafor, Walter/ }).click()
    await lee.getByText('Nothing waits').waitFor()
  })

  it('he is on the list of discharges with his clock, and his page says everything that is missing', async () => {
    await lee.goto(`${product.address}/staff/discharges`)
    await lee.getByText('Contact: 2 days left to call, until Tuesday, March 10').waitFor()
    await lookAt(lee, 'discharges')
    await lee.getByRole('link', { name: 'Okafor, Walter' }).click()
    await lee.getByRole('button', { name: 'Complete: 8 things are missing' }).waitFor()
    await lookAt(lee, 'discharge')
  })

  it('is followed until nothing is missing, and completed', async () => {
    // It is checked when the server has kept it.
    await lee.getByRole('radio', { name: /^High/ }).click()
    await lee.getByRole('radio', { name: /^High/, checked: true }).waitFor()
    await lee.getByRole('radio', { name: 'Reached' }).check()
    await lee.getByRole('button', { name: 'Write down this attempt, now' }).click()
    await lee.getByText('in time', { exact: true }).waitFor()
    const day = () => lee.getByLabel('Day of the visit').fill('2026-03-09')
    await checkOff('Discharge papers read')
    await checkOff('Medicines resolved')
    await checkOff('Visit booked', day)
    await checkOff('Seen at the visit', day)
    await checkOff('Results that were still out', async () => {
      await lee.getByRole('checkbox', { name: 'Not needed this time' }).check()
      await lee.getByLabel('Why not').fill('none were out')
    })
    await checkOff('Who was told', () => lee.getByLabel('Who was told').last().fill('Walter'))
    await lee.getByText('Nothing is missing.').waitFor()
    await lee.getByRole('button', { name: 'Complete', exact: true }).click()
    await lee.getByText('Complete.').waitFor()
  })

  it('a task is added by keyboard alone, and closed with what came of it', async () => {
    await lee.goto(`${product.address}${rosa}/tasks`)
    await lee.getByRole('button', { name: 'Add a task' }).focus()
    await lee.keyboard.press('Enter')
    await lee.getByLabel('What is to be done').focus()
    await lee.keyboard.type('Ask the lab for the potassium')
    await lee.getByLabel('Due').fill('2026-03-10T09:00')
    await lookAt(lee, 'add a task')
    await lee.getByLabel('Which item of her plan').focus()
    await lee.keyboard.press('Enter')
    await row('Ask the lab for the potassium').getByRole('button', { name: 'Close' }).focus()
    await lee.keyboard.press('Enter')
    await lee.getByLabel('What came of it').fill('It is 4.4')
    await lookAt(lee, 'close a task')
    await lee.getByRole('button', { name: 'Close it' }).click()
    await row('Ask the lab for the potassium').getByText('done', { exact: true }).waitFor()
    await lee.goto(`${product.address}/staff/tasks`)
    await lee.getByRole('link', { name: /^Call after discharge from Mercy/ }).waitFor()
    await lookAt(lee, 'tasks')
  })

  it('an entry of the directory is checked for its NPI, and a referral goes on to the next step', async () => {
    await lee.goto(`${product.address}/staff/directory`)
    await lee.getByRole('button', { name: 'Add an entry' }).click()
    await lee.getByLabel('Name').fill('Dr. Vera Quist')
    await lee.getByLabel('What they do').fill('Cardiologist')
    await lee.getByLabel('What to call them for').fill('water pills')
    await lee.getByLabel('NPI').fill('1902000004')
    await lee.getByRole('button', { name: 'Keep it' }).click()
    await lee.getByText(/This is not an NPI/).waitFor()
    await lookAt(lee, 'directory')
    await lee.getByLabel('NPI').fill('1902000003')
    await lee.getByRole('button', { name: 'Keep it' }).click()
    await row('Dr. Vera Quist').waitFor()
    await lee.goto(`${product.address}${rosa}/referrals`)
    await lee.getByRole('button', { name: 'Refer' }).click()
    await lee.getByLabel('Whom').selectOption({ label: 'Dr. Vera Quist, Cardiologist' })
    await lee.getByText('Call them for: water pills').waitFor()
    await lee.getByLabel('What for').fill('More short of breath')
    await lookAt(lee, 'refer')
    await lee.getByRole('button', { name: 'Refer', exact: true }).click()
    await row('Dr. Vera Quist').getByRole('button', { name: 'Sent' }).click()
    await lee.getByRole('button', { name: 'Keep this step' }).click()
    await row('Dr. Vera Quist').getByRole('button', { name: 'Seen' }).waitFor()
    await lee.goto(`${product.address}/staff/referrals`)
    await row('Delgado, Rosa').waitFor()
    await lookAt(lee, 'referrals')
  })

  it('every screen could be read by everybody, and nothing broke', () => {
    assert.deepEqual(unreadable, [])
    assert.deepEqual(product.faults, [])
  })
})
