import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { patients, staff } from '../../samples/cast.ts'
import { countClicks, type Hand, holdTo, keyboard, mouse } from './hands.ts'
import { openProduct, type Product, request } from './product.ts'

const { rosa, walter, june, harold } = patients

/** One day of Nurse Lee's, from the morning list to the queue she hands over; once with each hand. */
const liveADay = (name: string, handOf: (page: Page) => Hand) =>
  describe(`a whole day of a nurse’s, by ${name}`, () => {
    let product: Product
    let lee: Page
    let hand: Hand
    before(async () => {
      product = await openProduct('2026-03-31T14:00:00Z', 'lived')
      lee = await product.signIn(staff.lee.email)
      hand = handOf(lee)
    })
    after(() => product.close())

    const go = (path: string) => lee.goto(`${product.address}/staff${path}`)
    const button = (label: string | RegExp, within: Page | Locator = lee) =>
      within.getByRole('button', { name: label })
    const call = async (patientId: string) => {
      await go(`/patients/${patientId}/call`)
      await lee.getByRole('heading', { name: 'Opening' }).waitFor()
    }
    const ended = () => lee.waitForURL('**/contacts')

    it('begins with who needs her, and why', async () => {
      await go('/today')
      const row = lee.getByRole('link', { name: 'Delgado, Rosa' })
      await lee
        .getByText(/swollen ankles/)
        .first()
        .waitFor()
      await hand.press(row)
      await lee.waitForURL(`**/patients/${rosa.id}/**`)
    })

    it('makes six calls of different kinds', async () => {
      await call(rosa.id)
      await hand.write(lee.getByLabel('What do I do now?'), 'Weigh yourself each morning after you get up.')
      await hand.write(lee.getByLabel('What do I watch for?'), 'Three pounds more in one day.')
      await hand.write(lee.getByLabel('Whom do I call?'), 'Call Nurse Lee at (555) 010-0100.')
      await hand.choose(lee.getByLabel('Said it right'))
      await lee.clock.runFor(2_000)
      await hand.press(button('Finish the call'))
      await hand.press(button('Close the call', lee.getByRole('dialog')))
      await ended()
      await call(walter.id)
      await hand.press(button('No answer'))
      await ended()
      await call(june.id)
      await hand.press(button('Voicemail'))
      await hand.press(button('I left this message'))
      await ended()
      await call(harold.id)
      await hand.press(button('Call back at…'))
      await hand.press(button('Call back then'))
      await ended()
      await call(walter.id)
      await hand.press(button('Left word'))
      await ended()
      await call(june.id)
      await hand.press(button('Wrong number'))
      await ended()
      await lee.getByText('wrong number').first().waitFor()
    })

    it('follows a discharge: the call is written down, and what is missing is said', async () => {
      await go('/discharges')
      await hand.press(lee.getByRole('link', { name: 'Pike, June' }))
      await hand.choose(lee.getByRole('radio', { name: 'Reached' }))
      await hand.press(button('Write down this attempt, now'))
      await lee.getByText('in time', { exact: true }).waitFor()
      await button(/^Complete: \d things are missing/).waitFor()
    })

    it('lays three lists of medicines side by side and settles a mismatch', async () => {
      await go(`/patients/${rosa.id}/medicines/side-by-side`)
      const add = async (kind: string, list: string) => {
        await lee.getByLabel('Whose list').selectOption(kind)
        await hand.write(lee.getByLabel('The list, a medicine a line'), list)
        await hand.press(button('Lay it beside the others'))
      }
      await add('pharmacy', 'Furosemide; 20 mg; each morning')
      await lee.getByRole('columnheader', { name: /Pharmacy list/ }).waitFor()
      await add('bottle', 'Lasix; 40 mg; each morning')
      await lee.getByRole('columnheader', { name: /Bottles on the table/ }).waitFor()
      await hand.press(button('Write down what differs'))
      await hand.press(button(/^Settle furosemide/).first())
      const dialog = lee.getByRole('dialog')
      await hand.choose(dialog.getByLabel('The prescriber decided'))
      await hand.write(dialog.getByLabel('What was found'), 'Forty, says Dr. Haddad')
      await hand.press(button('Settled', dialog))
      await lee.getByText('Settled (1)').waitFor()
    })

    it('asks her what the plan needs, and what she says goes into it', async () => {
      await go(`/patients/${rosa.id}/plan/interview`)
      await hand.press(button(/^Quién ayuda/))
      await hand.choose(lee.getByRole('group', { name: /a quién llamar de noche/ }).getByLabel('No'))
      await lee.clock.runFor(2_000)
      await hand.press(button(/^Accept Poner el número/))
      await lee.getByText('accepted', { exact: true }).waitFor()
    })

    it('is signed by the practitioner from the queue, and the patient reads it', async () => {
      const haddad = await product.signIn(staff.haddad.email, '/staff/plans/sign')
      const his = handOf(haddad)
      await haddad.getByText(/Poner el número/).waitFor()
      await his.press(haddad.getByRole('button', { name: /^Approve/ }).first())
      await haddad.getByText('Signed: 1. That was the last one.').waitFor()
      const { link } = await request<{ link: string }>(lee, 'POST', `/api/patients/${rosa.id}/link`, {})
      const phone = await product.openPage(new URL(link).pathname + new URL(link).hash, {
        width: 390,
        height: 844,
      })
      await phone.locator('input[type=date]').fill(rosa.birthDate)
      await phone.keyboard.press('Enter')
      await phone.getByRole('navigation').waitFor()
      await phone.goto(`${product.address}/my/plan`)
      await phone
        .getByText(/Poner el número/)
        .first()
        .waitFor()
      await phone.goto(`${product.address}/my/`)
      await phone.getByText('Weigh yourself each morning after you get up.').waitFor()
    })

    it('hands the queue over to a colleague, who finds it in the morning', async (t: TestContext) => {
      await go('/today')
      const clicks = await countClicks(lee)
      await hand.press(lee.getByText('I will be away'))
      await lee.getByLabel('Who takes the queue').selectOption({ label: staff.tomas.name })
      await lee.getByLabel('First day away').fill('2026-03-31')
      await lee.getByLabel('Last day away').fill('2026-04-03')
      await hand.press(button('Hand over the queue'))
      await lee.getByText(`${staff.tomas.name} has Nurse Lee’s patients.`).waitFor()
      holdTo(t, 'queue handed over', await clicks())
      const tomas = await product.signIn(staff.tomas.email, '/staff/today')
      await tomas.getByText('for Nurse Lee, who is away').first().waitFor()
    })

    it('had no fault in any page', () => assert.deepEqual(product.faults, []))
  })

liveADay('mouse', mouse)
liveADay('keyboard', keyboard)
