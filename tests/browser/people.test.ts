import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { moreStaff, patients, SAMPLE_PASSWORD, staff } from '../../samples/cast.ts'
import { openProduct, type Product, request } from './product.ts'
import { openEyes } from './readable.ts'

const rosa = `/staff/patients/${patients.rosa.id}`
const nora = { name: 'Nora Blake', email: 'nora@example.org', password: 'seven geese over water' }
const { unreadable, lookAtBothSizes: lookAt } = openEyes()

describe('who works here, in a browser', () => {
  let product: Product
  let ruth: Page
  let norasPage: Page
  let appSecret = ''
  before(async () => {
    product = await openProduct('2026-03-17T14:00:00Z')
    ruth = await product.signIn(moreStaff.ruth.email, '/staff/people')
  })
  after(() => product.close())

  const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })
  const appCode = () =>
    new TOTP({ secret: Secret.fromBase32(appSecret) }).generate({ timestamp: product.clock.now().getTime() })
  const setRule = async (second: RegExp) => {
    await ruth.getByText('Change how people sign in').click()
    await ruth.getByRole('radio', { name: second }).check()
    await ruth.getByRole('button', { name: 'Keep this rule' }).click()
  }

  it('lists everybody with roles, and names the company and the last day of a vendor’s nurse', async () => {
    await row(ruth, 'Sam Reyes').getByText('from Lantern Care Calls, until Dec 31, 2030').waitFor()
    await row(ruth, 'Dr. Adeyemi').getByText('MD · On call · adeyemi@example.org').waitFor()
    await ruth.getByText(/\/staff\/sign-in$/).waitFor({ state: 'attached' })
    await lookAt(ruth, 'people')
  })

  it('asks a second step of everybody from the next sign-in on, and keeps what held before', async () => {
    await setRule(/^Required/)
    await ruth.getByText('What held before (2)').waitFor()
    await lookAt(ruth, 'people, rule open')
  })

  it('invites a nurse with a link that is shown once', async () => {
    await ruth.getByRole('link', { name: 'Invite a person' }).click()
    await ruth.getByRole('checkbox', { name: 'Care coordinator' }).waitFor()
    assert.equal(await ruth.getByRole('button', { name: 'Make the invitation' }).isDisabled(), true)
    await ruth.getByLabel('Name', { exact: true }).fill(nora.name)
    await ruth.getByLabel('E-mail').fill('ruth@example.org')
    await ruth.getByLabel('License or work').selectOption('RN')
    await ruth.getByRole('checkbox', { name: 'Care coordinator' }).check()
    await ruth.getByRole('button', { name: 'Make the invitation' }).click()
    await ruth.getByText('Somebody here signs in with this address already.').waitFor()
    await lookAt(ruth, 'invite')
    await ruth.getByLabel('E-mail').fill(nora.email)
    await ruth.getByRole('button', { name: 'Make the invitation' }).click()
    const link = new URL((await ruth.getByRole('link', { name: /invitation#/ }).getAttribute('href'))!)
    await lookAt(ruth, 'invitation made')
    norasPage = await product.openPage(link.pathname + link.hash)
    await ruth.getByRole('link', { name: 'Back to people' }).click()
    await row(ruth, nora.name).getByText('invited, not in yet').waitFor()
  })

  it('lets the nurse set up a password and an app, and then work', async () => {
    await norasPage.getByRole('button', { name: 'Begin' }).click()
    await norasPage.getByText('One step before you can work').waitFor()
    assert.equal(await norasPage.getByRole('navigation', { name: 'Main' }).getByRole('link').count(), 0)
    await norasPage.getByLabel('Password').fill(nora.password)
    await norasPage.getByRole('button', { name: 'Keep this password' }).click()
    await norasPage.getByText('The password is kept.').waitFor()
    await norasPage.getByRole('button', { name: 'Set up an app' }).click()
    appSecret = (await norasPage.locator('code').textContent())!.replaceAll(' ', '')
    await norasPage.getByLabel('The 6 digits').fill(appCode())
    await norasPage.getByRole('button', { name: 'Turn it on' }).click()
    await norasPage.getByText('These ten codes are shown once.').waitFor()
    await norasPage.getByRole('link', { name: 'Today' }).click()
    await norasPage.getByRole('heading', { name: 'Today' }).waitFor()
  })

  it('asks the nurse for password and code the next time', async () => {
    await norasPage.getByRole('button', { name: nora.name }).click()
    await norasPage.getByRole('menuitem', { name: 'Sign out' }).click()
    await norasPage.getByLabel('E-mail').fill(nora.email)
    await norasPage.getByLabel('Password').fill(nora.password)
    await norasPage.keyboard.press('Enter')
    const code = norasPage.getByLabel('Code from your app, or a recovery code')
    await code.waitFor()
    product.clock.advance(60_000)
    await code.fill(appCode())
    await norasPage.keyboard.press('Enter')
    await norasPage.getByRole('link', { name: 'Today' }).waitFor()
    assert.equal(await norasPage.getByRole('link', { name: 'Payments' }).count(), 0)
  })

  it('asks the administrator who it is before roles change, after more than five minutes', async () => {
    product.clock.advance(6 * 60_000)
    await ruth.reload()
    await row(ruth, nora.name).getByText('password and app').waitFor()
    await ruth.getByRole('link', { name: nora.name }).click()
    await ruth.getByRole('checkbox', { name: 'Biller' }).check()
    await lookAt(ruth, 'person')
    await ruth.getByRole('button', { name: 'Keep these roles' }).click()
    await ruth.getByLabel('Your password').fill('not this one')
    await ruth.getByRole('button', { name: 'It is me' }).click()
    await ruth.getByText('That is not right').waitFor()
    await ruth.getByLabel('Your password').fill(SAMPLE_PASSWORD)
    await ruth.getByRole('button', { name: 'It is me' }).click()
    await ruth.getByText('It holds from the next thing').waitFor()
    await norasPage.reload()
    await norasPage.getByRole('link', { name: 'Payments' }).waitFor()
  })

  it('refuses a vendor’s nurse without a company, and an end without asking', async () => {
    await ruth.getByRole('checkbox', { name: 'Nurse of another company' }).check()
    await ruth.getByLabel('Which company').fill('  ')
    await ruth.getByLabel('Works here until').fill('2026-12-31')
    await ruth.getByRole('button', { name: 'Keep these roles' }).click()
    await ruth.getByText('Say which company she works for').waitFor()
    await ruth.getByRole('button', { name: `${nora.name} does not work here any more…` }).click()
    await ruth.getByText('is signed out everywhere now and cannot sign in again').waitFor()
    await lookAt(ruth, 'leaving')
    await norasPage.reload()
    await norasPage.getByRole('link', { name: 'Payments' }).waitFor()
  })

  it('ends the sign-ins of who left at once, and keeps the name', async () => {
    await ruth.getByRole('button', { name: `End ${nora.name}’s work here` }).click()
    await ruth.getByText(`${nora.name} left on`).waitFor()
    await norasPage.reload()
    await norasPage.getByRole('heading', { name: 'Sign in' }).waitFor()
    await ruth.getByRole('link', { name: 'All people' }).click()
    await ruth.getByText('Who left (1)').waitFor()
    await setRule(/^Offered/)
    await ruth.getByText('What held before (3)').waitFor()
  })

  describe('a chart in an emergency', () => {
    let adeyemi: Page
    const banner = () => adeyemi.getByRole('region', { name: 'Emergency access' })
    const closedWords = 'This is not here, or it is not open to you'

    it('is found by who is on call, and its calls are not open', async () => {
      adeyemi = await product.signIn(moreStaff.adeyemi.email)
      await adeyemi.getByRole('heading', { name: 'Patients' }).waitFor()
      await adeyemi.keyboard.press('/')
      await adeyemi.keyboard.type('Delg')
      await adeyemi.getByRole('option', { name: /Rosa Delgado/ }).waitFor()
      await adeyemi.keyboard.press('ArrowDown')
      await adeyemi.keyboard.press('Enter')
      await adeyemi.getByRole('heading', { name: 'Rosa Delgado' }).waitFor()
      assert.equal(await adeyemi.getByRole('link', { name: 'Contacts' }).count(), 0)
      await adeyemi.goto(`${product.address}${rosa}/contacts`)
      await adeyemi.getByRole('heading', { name: closedWords }).waitFor()
      await lookAt(adeyemi, 'chart not open')
    })

    it('opens only with a reason and ten letters, and says before what follows', async () => {
      await adeyemi.getByRole('button', { name: 'Open this chart in an emergency' }).press('Enter')
      const dialog = adeyemi.getByRole('dialog')
      await dialog.getByText('An administrator is told at once.').waitFor()
      const open = dialog.getByRole('button', { name: 'Open this chart now' })
      await dialog.getByRole('radio', { name: 'An emergency' }).check()
      await dialog.getByLabel('In your own words').fill('Fell home')
      assert.equal(await open.isDisabled(), true, 'nine letters')
      await dialog.getByLabel('In your own words').fill('Fell at home, short of breath')
      await lookAt(adeyemi, 'breaking the glass')
      await open.press('Enter')
      await banner().waitFor()
      await adeyemi.getByRole('heading', { name: closedWords }).waitFor({ state: 'detached' })
      await adeyemi.getByText('No contact yet').waitFor()
    })

    it('shows the red banner on every screen of that chart and on no other', async () => {
      const until = new Intl.DateTimeFormat('en-US', {
        timeStyle: 'short',
        timeZone: 'America/New_York',
      }).format(product.clock.now().getTime() + 4 * 3_600_000)
      for (const place of ['', '/medicines', '/time', '/access']) {
        await adeyemi.goto(`${product.address}${rosa}${place}`)
        await banner().getByText(`Opened in an emergency by you until ${until}.`).waitFor()
        await banner().getByText('Every look is written down.').waitFor()
      }
      await adeyemi.goto(`${product.address}${rosa}/contacts`)
      await banner().waitFor()
      await lookAt(adeyemi, 'chart open in an emergency')
      await adeyemi.goto(`${product.address}/staff/patients/${patients.walter.id}`)
      await adeyemi.getByRole('heading', { name: 'Walter Okafor' }).waitFor()
      assert.equal(await banner().count(), 0)
    })

    it('closes by hand at once', async () => {
      await adeyemi.goto(`${product.address}${rosa}/contacts`)
      await banner().getByRole('button', { name: 'Close it now' }).click()
      await adeyemi.getByRole('heading', { name: closedWords }).waitFor()
      assert.equal(await banner().count(), 0)
    })

    it('is reviewed by somebody else, and marked when that is late', async () => {
      product.clock.advance(6 * 86_400_000)
      const late = await product.signIn(moreStaff.ruth.email, `${rosa}/contacts`)
      await late.getByRole('button', { name: 'Open this chart in an emergency' }).click()
      await late.getByRole('radio', { name: 'Covering' }).check()
      await late.getByLabel('In your own words').fill('Nobody else is here today')
      await late.getByRole('button', { name: 'Open this chart now' }).click()
      await late.getByRole('region', { name: 'Emergency access' }).waitFor()
      await late.getByRole('link', { name: 'Emergency looks' }).click()
      const own = row(late, 'Nobody else is here today')
      await own.getByText('You opened this. A colleague must review it.').waitFor()
      assert.equal(await own.getByText('Review it', { exact: true }).count(), 0)
      const look = row(late, moreStaff.adeyemi.name)
      await look.getByText('Fell at home, short of breath').waitFor()
      await look.getByText('overdue since Mar 22, 2026').waitFor()
      await look.getByText('Review it').click()
      await lookAt(late, 'emergency looks')
      await look.getByRole('radio', { name: 'It was right' }).check()
      await look.getByLabel('What you looked at').fill('She fell; the team called back at 9.')
      await look.getByRole('button', { name: 'Keep this finding' }).click()
      await late.getByRole('heading', { name: 'Reviewed' }).waitFor()
      await look.getByText('Ruth Amsel: It was right.').waitFor()
      await lookAt(late, 'emergency looks, one reviewed')
    })
  })

  describe('who may act for a patient', () => {
    const paper = {
      name: 'power-of-attorney.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
    }
    const name = 'Ines Delgado'
    let lee: Page

    it('keeps the three kinds apart, each with what it is', async () => {
      lee = await product.signIn(staff.lee.email, `${rosa}/access`)
      for (const [heading, words] of [
        ['Reads online', 'Only the patient can change this'],
        ['Decides in the patient’s place', 'They are treated as the patient'],
        ['May be told on the phone', 'They cannot sign in and decide nothing'],
      ] as const) {
        await lee.getByRole('heading', { name: heading }).waitFor()
        await lee.getByText(words).waitFor()
      }
    })

    it('writes a representative down and keeps the paper, but one person alone is not enough', async () => {
      await lee.getByText('Add a personal representative').click()
      await lee.getByLabel('Name', { exact: true }).fill(name)
      await lee.getByLabel('Who they are').fill('sister')
      await lee.getByLabel('Birth date').fill('1951-11-02')
      await lookAt(lee, 'family and access, form open')
      await lee.getByRole('button', { name: 'Write this down' }).click()
      const one = row(lee, name)
      await one.getByText('not checked yet').waitFor()
      await one.getByText('Add the paper').click()
      await one.locator('input[type=file]').setInputFiles({ ...paper, buffer: Buffer.from('not a paper') })
      await one.getByText('whatever its name says').waitFor()
      await one.locator('input[type=file]').setInputFiles(paper)
      await one.getByText('Paper 1').waitFor()
      await one.getByText('A colleague must look at the paper too.').waitFor()
      assert.equal(await one.getByRole('button', { name: /^Check/ }).count(), 0)
    })

    it('lets a second person open the paper, say so, and get the link', async () => {
      const tomas = await product.signIn(staff.tomas.email, `${rosa}/access`)
      const one = row(tomas, name)
      const download = tomas.waitForEvent('download')
      await one.getByRole('button', { name: 'Paper 1' }).click()
      assert.deepEqual(readFileSync(await (await download).path()), paper.buffer)
      await one.getByRole('button', { name: `Check ${name}…` }).click()
      const yes = tomas.getByRole('button', { name: 'Yes, the paper says so' })
      assert.equal(await yes.isDisabled(), true, 'nobody says yes unread')
      await tomas.getByRole('checkbox', { name: 'I opened the paper and read it' }).check()
      await lookAt(tomas, 'checking a representative')
      await yes.click()
      await one.getByText(`checked by ${staff.tomas.name}`).waitFor()
      await one.getByRole('link', { name: /#\/open\// }).waitFor()
      await lookAt(tomas, 'family and access')
      await one.getByRole('button', { name: `End for ${name}…` }).click()
      await tomas.getByLabel('Why it ends').fill('Revoked in writing')
      await lookAt(tomas, 'ending a representative')
      await tomas.getByRole('button', { name: 'End it now' }).click()
      await one.getByText('Revoked in writing').waitFor()
    })

    it('prints a code that opens the page once, on a sheet that stands alone on the paper', async () => {
      await lee.getByRole('radio', { name: 'Spanish' }).check()
      await lee.getByRole('button', { name: /^Make a code for Rosa Delgado/ }).click()
      const sheet = lee.getByRole('region', { name: 'Sheet with the code' })
      await sheet.getByText('Escriba este código').waitFor()
      const code = (await sheet.locator('.code').textContent()) ?? ''
      assert.match(code, /^[A-Z2-9]{5}-[A-Z2-9]{5}$/)
      await lookAt(lee, 'printed code')
      await lee.emulateMedia({ media: 'print' })
      assert.equal(await lee.locator('.print-alone').isVisible(), true)
      assert.equal(await lee.getByRole('heading', { name: 'Rosa Delgado' }).isVisible(), false)
      await lee.emulateMedia({ media: 'screen' })
      const phone = await product.openPage('/my/', { width: 390, height: 844 })
      const open = (birthDate: string) =>
        request(phone, 'POST', '/api/my/open-code', { address: null, code, birthDate })
      await assert.rejects(open('1999-01-01'), /WRONG_CODE/)
      await open(patients.rosa.birthDate)
      await assert.rejects(open(patients.rosa.birthDate), /WRONG_CODE/)
    })
  })

  it('has no screen that a screen reader or a weak eye would stumble over', () =>
    assert.deepEqual(unreadable, []))
  it('had no fault in any page', () => assert.deepEqual(product.faults, []))
})
