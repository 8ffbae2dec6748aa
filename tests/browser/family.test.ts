import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { ana, patients, practice, staff } from '../../samples/cast.ts'
import { openProduct, type Product, request } from './product.ts'

const { rosa } = patients
const PHONE = { width: 390, height: 844 }
const HERS = `${rosa.givenName} ${rosa.familyName}`
const NOT_ALL = `Some things are not shown here because ${HERS} has not shared them.`

describe('the family’s door, on a phone', () => {
  let product: Product
  let nurse: Page
  let hers: Page
  const unreadable: string[] = []

  before(async () => {
    product = await openProduct('2026-03-17T14:00:00Z', 'lived')
  })
  after(() => product.close())

  /** No fault for a screen reader, in light and in dark, and nothing wider than the phone. */
  const lookAt = async (page: Page, screen: string) => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      unreadable.push(
        ...violations.map(({ id, nodes }) => `${screen} ${colorScheme}: ${id} at ${nodes[0]?.target}`),
      )
    }
    await page.emulateMedia({ colorScheme: 'light' })
    const wide = await page.locator('html').evaluate((html) => (html as { scrollWidth: number }).scrollWidth)
    if (wide > PHONE.width) unreadable.push(`${screen}: ${wide} px wide`)
  }
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()
  const atHome = (page: Page) => page.getByText('In an emergency, call 911.').waitFor()
  const tellBirthDate = (page: Page, birthDate: string) => page.getByLabel('Your birth date').fill(birthDate)
  const prove = async (page: Page, birthDate: string) => {
    const dialog = page.getByRole('dialog', { name: 'Is it you?' })
    await dialog.getByLabel('Your birth date').fill(birthDate)
    await dialog.getByRole('button', { name: 'It is me' }).click()
  }
  /** Fifteen idle minutes lock her screen; the stories here take longer. */
  const nurseAtWork = async (): Promise<Page> => {
    await nurse?.close()
    nurse = await product.signIn(staff.lee.email)
    return nurse
  }
  /** What waits in the outbox, as staff read it, newest first: no mail server is set. */
  const codesSentTo = async (address: string): Promise<string[]> => {
    type Message = { purpose: string; address: string; body: string }
    const { messages } = await request<{ messages: Message[] }>(await nurseAtWork(), 'GET', '/api/outbox')
    return messages
      .filter((one) => one.purpose === 'sign-in code' && one.address === address)
      .map(({ body }) => /\b\d{6}\b/.exec(body)![0])
  }
  /** The mail is written by a job, a moment after the answer. */
  const newestCode = async (address: string, sent: number): Promise<string> => {
    for (let tries = 0; tries < 50; tries++) {
      const codes = await codesSentTo(address)
      if (codes.length >= sent) return codes[0]!
      await new Promise((later) => setTimeout(later, 200))
    }
    throw new Error(`no code ${sent} for ${address} in the outbox`)
  }
  const askForCode = async (page: Page, address: string, birthDate: string) => {
    await follow(page, 'Send me a code')
    await page.getByLabel('Your email or your phone number').fill(address)
    await press(page, 'Next')
    await tellBirthDate(page, birthDate)
    await press(page, 'Send the code')
    await page.getByText('If we know you, a code is on its way.').waitFor()
  }
  const printFor = async (caregiverId: string | null) =>
    request<{ code: string }>(await nurseAtWork(), 'POST', `/api/patients/${rosa.id}/printed-code`, {
      caregiverId,
    })
  const openLink = async (link: string, birthDate: string) => {
    const page = await product.openPage(new URL(link).pathname + new URL(link).hash, PHONE)
    await tellBirthDate(page, birthDate)
    await press(page, 'Open my page')
    await atHome(page)
    return page
  }

  it('sends six digits by mail, says of a wrong code what to do, and opens with the right one', async () => {
    hers = await product.openPage('/my/', PHONE)
    await hers.getByRole('heading', { name: 'Open the link we sent you' }).waitFor()
    await lookAt(hers, 'door')
    await askForCode(hers, rosa.email, rosa.birthDate)
    await lookAt(hers, 'six digits')
    const code = await newestCode(rosa.email, 1)
    const digits = hers.getByLabel('The six digits')
    await digits.fill(code === '123456' ? '654321' : '123456')
    await press(hers, 'Open my page')
    await hers.getByText('The code or the birth date is not right').waitFor()
    await lookAt(hers, 'wrong code')
    product.clock.advance(1_000)
    await press(hers, 'Send a new code')
    await hers.getByText('a new code is on its way').waitFor()
    const newer = await newestCode(rosa.email, 2)
    assert.notEqual(newer, code)
    await digits.focus()
    // As it comes out of a mail: pasted, with a space in it.
    await hers.keyboard.insertText(`${newer.slice(0, 3)} ${newer.slice(3)}`)
    await press(hers, 'Open my page')
    await atHome(hers)
    await lookAt(hers, 'home')
  })

  it('answers somebody it does not know in the same words, and writes no code', async () => {
    const page = await product.openPage('/my/', PHONE)
    const before = (await codesSentTo(rosa.email)).length
    await askForCode(page, 'nobody@example.org', rosa.birthDate)
    await follow(page, 'Throughline')
    await askForCode(page, rosa.email, '1999-01-01')
    assert.deepEqual(await codesSentTo('nobody@example.org'), [])
    assert.equal((await codesSentTo(rosa.email)).length, before)
    await page.close()
  })

  it('opens with a code that was printed and handed over, in small letters too, and once', async () => {
    const { code } = await printFor(null)
    const page = await product.openPage('/my/', PHONE)
    const typeIt = async (birthDate: string) => {
      await page.getByLabel('The code on the paper').fill(code.toLowerCase())
      await press(page, 'Next')
      await tellBirthDate(page, birthDate)
      await press(page, 'Open my page')
    }
    await follow(page, 'I have a printed code')
    await lookAt(page, 'printed code')
    await typeIt('1999-01-01')
    await page.getByText('The code or the birth date is not right').waitFor()
    await tellBirthDate(page, rosa.birthDate)
    await press(page, 'Open my page')
    await atHome(page)
    await press(page, 'Close my page')
    await follow(page, 'I have a printed code')
    await typeIt(rosa.birthDate)
    await page.getByText('The code or the birth date is not right').waitFor()
    await page.close()
  })

  it('asks for the birth date before a grave step, keeps the step, and goes on by itself', async () => {
    product.clock.advance(6 * 60_000)
    const authenticator = await hers.context().newCDPSession(hers)
    await authenticator.send('WebAuthn.enable')
    await authenticator.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await follow(hers, 'Open faster next time')
    await press(hers, 'Set it up on this device')
    await hers.getByRole('dialog', { name: 'Is it you?' }).waitFor()
    await lookAt(hers, 'proof')
    await prove(hers, '1999-01-01')
    await hers.getByText('That is not the birth date we have').waitFor()
    await prove(hers, rosa.birthDate)
    await hers.getByText('It is ready.').waitFor()
    await lookAt(hers, 'passkey')
  })

  it('opens faster next time with the passkey, until it is removed', async () => {
    await press(hers, 'Close my page')
    await hers.getByRole('heading', { name: 'Open the link we sent you' }).waitFor()
    await follow(hers, 'Use a passkey')
    await lookAt(hers, 'by passkey')
    await press(hers, 'Open my page')
    await atHome(hers)
    await follow(hers, 'Open faster next time')
    await press(hers, 'Remove it')
    await hers.getByRole('button', { name: 'Remove it' }).waitFor({ state: 'detached' })
    await press(hers, 'Close my page')
    await follow(hers, 'Use a passkey')
    await press(hers, 'Open my page')
    await hers.getByText('We do not know this passkey').waitFor()
    await follow(hers, 'Throughline')
    await askForCode(hers, rosa.email, rosa.birthDate)
    await hers.getByLabel('The six digits').fill(await newestCode(rosa.email, 3))
    await press(hers, 'Open my page')
    await atHome(hers)
  })

  const invite = async (name: string, until: string | null): Promise<string> => {
    await hers.getByLabel('Their name').fill(name)
    await hers.getByLabel('Their birth date').fill(ana.birthDate)
    await hers.getByLabel('What to do now, what to watch for').check()
    await hers.getByLabel('My care plan').check()
    if (until) {
      await hers.getByLabel('Until a day I choose').check()
      await hers.getByLabel('The last day').fill(until)
    }
    await press(hers, 'Send the invite')
    await hers.getByText(`This link is for ${name}`).waitFor()
    return (await hers.getByRole('link', { name: /#\/open\// }).getAttribute('href'))!
  }
  let anas: Page

  it('invites somebody until a day, private things hidden unless ticked, and the list says it all', async () => {
    await follow(hers, 'Family')
    for (const topic of ['My mental health', 'Alcohol and drugs'])
      assert.equal(await hers.getByLabel(topic).isChecked(), false, topic)
    await lookAt(hers, 'family')
    const link = await invite(ana.name, '2026-04-30')
    const card = hers.getByRole('article').filter({ hasText: ana.name })
    await card.getByText('the three answers, the care plan').waitFor()
    await card.getByText('Until Thursday, April 30, 2026').waitFor()
    await card.getByText('Hidden from Ana Delgado: alcohol and drugs, mental health').waitFor()
    await lookAt(hers, 'family with Ana')
    anas = await openLink(link, ana.birthDate)
  })

  it('tells a caregiver on every screen whose page it is, and that it is not all', async () => {
    for (const place of ['Home', 'Plan']) {
      await anas.getByRole('navigation').getByRole('link', { name: place }).click()
      await anas.getByText(`You are looking at ${HERS}’s page.`).waitFor()
      await anas.getByText(NOT_ALL).waitFor()
    }
    await lookAt(anas, 'plan as Ana')
    assert.equal(await hers.getByText(NOT_ALL).count(), 0)
    assert.equal(await hers.getByText('You are looking at').count(), 0)
  })

  it('changes what she sees after a proof, and then nothing is said to be missing', async () => {
    product.clock.advance(6 * 60_000)
    await press(hers, `Change what ${ana.name} sees`)
    const card = hers.getByRole('article').filter({ hasText: ana.name })
    await card.getByLabel('My mental health').check()
    await card.getByLabel('Alcohol and drugs').check()
    assert.equal(await card.getByLabel('The last day').inputValue(), '2026-04-30')
    await card.getByRole('button', { name: 'Save' }).click()
    await prove(hers, rosa.birthDate)
    await card.getByText('Ana Delgado also sees: mental health, alcohol and drugs').waitFor()
    await anas.reload()
    await anas.getByText(`You are looking at ${HERS}’s page.`).waitFor()
    assert.equal(await anas.getByText('not shown here').count(), 0)
  })

  it('labels what a caregiver wrote as hers, on the patient’s page and on the nurse’s', async () => {
    await anas.goto(`${product.address}/my/prep`)
    await anas.getByLabel('What is new or worse?').fill('She is dizzy when she gets up')
    for (let step = 1; step < 5; step++) await press(anas, 'Next')
    await press(anas, 'Send')
    await anas.getByText('We have your list').waitFor()
    await hers.goto(`${product.address}/my/prep`)
    await hers.getByText('What we have from before').click()
    await hers.getByText('Ana Delgado, family or helper, wrote this on Tuesday, March 17.').waitFor()
    await nurseAtWork()
    await nurse.goto(`${product.address}/staff/patients/${rosa.id}/call`)
    await nurse.getByRole('heading', { name: 'Ana Delgado (caregiver) wants to talk about' }).waitFor()
    const mark = nurse.getByLabel('They speak of mental health')
    await mark.check()
    await nurse.clock.runFor(2_000)
    await nurse.getByText('Everything is saved.').waitFor()
    await nurse.reload()
    await mark.waitFor()
    assert.equal(await mark.isChecked(), true, 'what the nurse marked is kept as everything she types')
    await nurse.goto(`${product.address}/staff/patients/${rosa.id}/contacts`)
    await nurse.getByRole('heading', { name: 'Ana Delgado (caregiver) wants to talk about' }).waitFor()
    await nurse.goto(`${product.address}/staff/today`)
    await nurse.getByText('Ana Delgado (caregiver) wrote what to talk about').waitFor()
  })

  it('ends sharing in two taps, and the other page closes', async () => {
    await hers.goto(`${product.address}/my/family`)
    const luz = await openLink(await invite('Luz Delgado', null), ana.birthDate)
    const card = hers.getByRole('article').filter({ hasText: 'Luz Delgado' })
    await card.getByText('Until you end it').waitFor()
    await press(hers, 'End sharing with Luz Delgado')
    await lookAt(hers, 'end sharing')
    await press(hers, 'Yes')
    await hers.getByText('Luz Delgado can no longer see your page.').waitFor()
    await luz.reload()
    await luz.getByText('Open the link we sent you').waitFor()
    // Whom to call stands there still.
    await luz.getByRole('link', { name: `Call us ${practice.phone}` }).waitFor()
  })

  it('closes the page kindly after five wrong birth dates', async () => {
    product.clock.advance(6 * 60_000)
    await press(hers, `Change what ${ana.name} sees`)
    await press(hers, 'Save')
    for (let n = 0; n < 5; n++) {
      const answered = hers.waitForResponse((response) => response.url().endsWith('/api/my/prove'))
      await prove(hers, `1999-01-0${n + 1}`)
      await answered
    }
    await hers.getByText('That was not right five times').waitFor()
    await lookAt(hers, 'closed')
    await press(hers, 'Open the page again')
    await hers.getByRole('heading', { name: 'Open the link we sent you' }).waitFor()
  })

  it('ends what was given until a day when that day is over where the practice is', async () => {
    // Half past eleven at night on April 30 in New York, and an hour later.
    product.clock.set('2026-05-01T03:30:00Z')
    const chart = await request<{ caregivers: { id: string; name: string }[] }>(
      await nurseAtWork(),
      'GET',
      `/api/patients/${rosa.id}`,
    )
    const { code } = await printFor(chart.caregivers.find(({ name }) => name === ana.name)!.id)
    await anas.goto(`${product.address}/my/enter/printed`)
    await anas.getByLabel('The code on the paper').fill(code)
    await press(anas, 'Next')
    await tellBirthDate(anas, ana.birthDate)
    await press(anas, 'Open my page')
    await atHome(anas)
    product.clock.advance(31 * 60_000)
    await anas.reload()
    await anas.getByText('Open the link we sent you').waitFor()
  })

  it('has no screen that a screen reader or a weak eye would stumble over', () =>
    assert.deepEqual(unreadable, []))
  it('had no fault in any page', () => assert.deepEqual(product.faults, []))
})
