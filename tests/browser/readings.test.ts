import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { patients, practice, staff } from '../../samples/cast.ts'
import { openProduct, type Product, request } from './product.ts'
import { openEyes } from './readable.ts'

const { rosa } = patients
const PHONE = { width: 390, height: 844 }
const { unreadable, lookAtBothSizes: lookAt } = openEyes()

describe('readings from home, on her phone and on the nurse’s list', () => {
  let product: Product
  let lee: Page
  let hers: Page
  before(async () => {
    // A Tuesday morning; the sample weighs 168.4 pounds on Monday, and 171.6 at six today.
    product = await openProduct('2026-03-17T14:00:00Z', 'lived')
    lee = await product.signIn(staff.lee.email, '/staff/readings')
    const { link } = await request<{ link: string }>(lee, 'POST', `/api/patients/${rosa.id}/link`, {})
    hers = await product.openPage(new URL(link).pathname + new URL(link).hash, PHONE)
    await hers.getByLabel('Your birth date').fill(rosa.birthDate)
    await press('Open my page')
  })
  after(() => product.close())

  const press = (name: string) => hers.getByRole('button', { name, exact: true }).click()
  const follow = (name: string) => hers.getByRole('link', { name, exact: true }).click()
  const look = async (screen: string) => {
    await lookAt(hers, screen)
    await hers.setViewportSize(PHONE)
  }
  const alert = (text: string) => lee.getByRole('listitem').filter({ hasText: text })

  it('from home she finds her numbers, each with a picture that says in words what it shows', async () => {
    await follow('My numbers')
    await hers.getByRole('img', { name: /^Weight: from .* The last one is 171\.6 pounds\.$/ }).waitFor()
    await hers.getByText('We want it here: 165 to 170').waitFor()
    await look('my numbers')
  })

  it('a slip of the finger is asked about, in words that say what can be', async () => {
    await follow('Write down a number')
    await press('Next')
    await hers.getByText('Choose one first.').waitFor()
    await look('what was measured')
    await hers.getByRole('radio', { name: 'Weight' }).check()
    await press('Next')
    await hers.getByLabel('Your weight').fill('1750')
    await press('Save')
    await hers.getByText('Is that right? It can be from 50 to 700. Look once more.').waitFor()
    await look('a number that cannot be')
  })

  it('a weight that went up tells her what to do now, whom to call, and why', async () => {
    await hers.getByLabel('Your weight').fill('175')
    await press('Save')
    await hers.getByText('We have it: 175 pounds.').waitFor()
    await hers.getByText(`Call us today, day or night: ${practice.phone}.`).waitFor()
    await hers.getByText('Your weight went up by 6.6 pounds since Monday, March 16.').waitFor()
    assert.equal(await hers.locator('a[href="tel:911"]').count(), 1)
    await look('what a weight means')
  })

  it('in Spanish, a blood pressure that is dangerous is red and says to call now', async () => {
    await hers.getByLabel('Language').selectOption('es')
    await follow('Anotar otro número')
    await hers.getByRole('radio', { name: 'Presión de la sangre' }).check()
    await press('Siguiente')
    await hers.getByLabel('El número de arriba').fill('196')
    await hers.getByLabel('El número de abajo').fill('112')
    await press('Guardar')
    await hers.getByRole('heading', { name: 'Rojo: llámenos ahora' }).waitFor()
    await hers.getByText(`Llámenos ahora: ${practice.phone}. No espere.`).waitFor()
    await look('what a blood pressure means')
    await follow('Ver todos mis números')
    await hers.getByRole('heading', { name: 'Mis números' }).waitFor()
    await look('my numbers in Spanish')
  })

  it('the nurse has it on her list, red first, sees it and ends it with what came of it', async () => {
    await lee.reload()
    await alert('Blood pressure 196/112 mmHg')
      .getByText(/Nobody has seen it for/)
      .waitFor()
    await alert('Delgado').first().filter({ hasText: '196/112' }).waitFor()
    await lookAt(lee, 'readings to look at')
    await alert('Weight 175 lb').getByRole('button', { name: 'I have seen it' }).click()
    await alert('Weight 175 lb')
      .getByText(/Nurse Lee has seen it/)
      .waitFor()
    await alert('Weight 175 lb').getByRole('button', { name: 'What came of it' }).click()
    await lee
      .getByRole('textbox', { name: 'What came of it' })
      .fill('Called her: feet swollen, Dr. Haddad calls at noon')
    await lookAt(lee, 'what came of it')
    await lee.getByRole('button', { name: 'End it' }).click()
    await alert('Weight 175 lb').waitFor({ state: 'detached' })
  })

  it('in the chart the nurse writes down what she is told on the phone, and decides what to be told', async () => {
    await lee.goto(`${product.address}/staff/patients/${rosa.id}/readings`)
    await lee.getByLabel('What was measured').selectOption('sugar')
    await lee.getByLabel('Number', { exact: true }).fill('62')
    await lee.getByRole('button', { name: 'Write it down' }).click()
    await lee.getByText('Yellow: call today.').waitFor()
    await lookAt(lee, 'readings in the chart')
    await lee.getByRole('button', { name: 'Change the rules' }).click()
    await lee.getByLabel('Number', { exact: true }).nth(1).fill('4')
    await lookAt(lee, 'deciding')
    await lee.getByRole('button', { name: 'These are the rules from now on' }).click()
    await lee.getByText('Weight: up 4 lb or more in a day').waitFor()
  })

  it('she fixes a number herself; the first stays, struck through', async () => {
    await hers.reload()
    await hers.getByRole('link', { name: 'Corregir 175 libras' }).click()
    await hers.getByText('Está corrigiendo 175 libras.').waitFor()
    await hers.getByLabel('Su peso').fill('171')
    await press('Guardar')
    await hers.getByText('Ya lo tenemos: 171 libras.').waitFor()
    await follow('Ver todos mis números')
    await hers.getByText('Corregido después').waitFor()
  })

  it('every screen could be read by everybody, and nothing broke', () => {
    assert.deepEqual(unreadable, [])
    assert.deepEqual(product.faults, [])
  })
})
