import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { checkAgainstMap } from '../../modules/interop/x12/checking/check-against-map.ts'
import { openGuide } from '../../modules/interop/x12/checking/guide.ts'
import { openArchive } from '../../modules/interop/x12/checking/open-archive.ts'
import { readWithNodeX12, readWithX12Parser } from '../../modules/interop/x12/checking/read-back.ts'
import { remittance } from '../../modules/interop/x12/fixtures/answers.ts'
import type { PlanContent } from '../../modules/plans/contract.ts'
import { staff } from '../../samples/cast.ts'
import { withRosasWords } from '../../samples/rosas-plan.ts'
import { letPass, openProduct, type Product, request } from './product.ts'
import { openEyes } from './readable.ts'

const data = join(import.meta.dirname, '..', '..', process.env.THROUGHLINE_TEST_DATA ?? '../shared/data')
type ChartFile = { name: string; mimeType: string; buffer: Buffer }

/** A chart of somebody else's making, from where the test data lies; nothing of it is in the repository. */
const CHARTS: { format: string; folder: string; open: (folder: string) => ChartFile }[] = [
  {
    format: 'FHIR bundle',
    folder: join(data, 'synthea-r4-2021', 'eligible'),
    open: (folder) => {
      const name = readdirSync(folder).find((one) => one.startsWith('Ali_Harris'))!
      return { name, mimeType: 'application/gzip', buffer: readFileSync(join(folder, name)) }
    },
  },
  {
    format: 'C-CDA document',
    folder: join(data, 'ccda'),
    open: (folder) => {
      const files = openArchive(join(folder, 'vendor-samples.tar.gz'))
      const [name, text] = [...files].find(([one]) =>
        one.endsWith('ToC_CCDA_CCD_CompGuideSample_FullXML.xml'),
      )!
      return { name: name.split('/').at(-1)!, mimeType: 'text/xml', buffer: Buffer.from(text) }
    },
  },
]

const DAUGHTER = { name: 'Dana Example', birthDate: '1980-05-17' }

for (const { format, folder, open } of CHARTS)
  describe(`the first month, from an imported ${format} to a claim and a family that knows`, {
    skip: existsSync(folder) ? false : `needs ${folder}`,
  }, () => {
    let product: Product
    before(async () => {
      product = await openProduct('2026-03-27T14:00:00Z')
    })
    after(() => product.close())

    let chart = ''
    let birthDate = ''
    let name = ''

    it('1: brings the chart in and says what was read', async () => {
      const page = await product.signIn(staff.tomas.email, '/staff/import')
      await page.locator('input[type=file]').setInputFiles(open(folder))
      await page.getByText('brought in').first().waitFor()
      await lookAt(page, 'import')
      await page.getByText(/1 new patient, \d+ new facts/).waitFor()
      await page.locator('a.row-link').first().click()
      await page.getByRole('navigation', { name: 'Chart' }).waitFor()
      chart = new URL(page.url()).pathname
      const read = await request<{ patient: { givenName: string; familyName: string; birthDate: string } }>(
        page,
        'GET',
        `/api/patients/${chart.split('/').at(-1)}`,
      )
      birthDate = read.patient.birthDate
      name = `${read.patient.givenName} ${read.patient.familyName}`
      await page.getByText('Change address, phone').click()
      await page.getByLabel('Medicare number').fill('1EG4TE5MK88')
      await page.getByLabel('State').fill('OH')
      await page.getByLabel('ZIP code').fill('455015678')
      await page.getByLabel('E-mail').fill('patient@example.org')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('1EG4TE5MK88').first().waitFor()
      await page.getByText('Add a coverage').click()
      await page.getByLabel('Since').fill('2020-01-01')
      await page.getByRole('button', { name: 'Add the coverage' }).click()
      await page.getByText('Medicare Part B since').waitFor()
      await lookAt(page, 'chart')
    })

    it('2: shows who qualifies and why, and the practitioner confirms', async () => {
      const page = await product.signIn(staff.haddad.email, '/staff/screening')
      await page.getByText(name.split(' ').at(-1)!).first().waitFor()
      await lookAt(page, 'screening')
      await page.goto(`${product.address}${chart}/enrollment`)
      await page.getByRole('list', { name: 'Suggestions' }).waitFor()
      await lookAt(page, 'enrollment')
      for (let confirmed = 0; confirmed < 2; confirmed++) {
        await page.getByRole('list', { name: 'Suggestions' }).getByRole('button').first().click()
        await page
          .getByRole('list', { name: 'Confirmed conditions' })
          .getByText('confirmed by Dr. Haddad')
          .nth(confirmed)
          .waitFor()
      }
      await page.getByLabel('Why, in a sentence').fill('Two admissions for the same condition last year')
      await page.getByRole('button', { name: 'Attest the risk' }).click()
      await page.getByText('Two admissions for the same condition').waitFor()
      await page.getByLabel('Day of the visit').fill('2026-03-20')
      await page.getByRole('button', { name: 'Record the visit' }).click()
      await page.getByText('the service was discussed').waitFor()
    })

    it('3: explains element by element, with the cost in dollars, and enrolls on a yes', async () => {
      const page = await product.signIn(staff.tomas.email, `${chart}/enrollment`)
      const yes = page.getByRole('button', { name: 'The answer is yes' })
      await yes.waitFor()
      assert.equal(await yes.isDisabled(), true, 'no yes before everything was said')
      await page.getByText('$13.23').first().waitFor()
      for (const box of await page.getByRole('checkbox').all()) await box.check()
      await yes.click()
      await page.getByText(/agreed/).waitFor()
      await page.getByRole('button', { name: 'Enroll in Chronic Care Management' }).click()
      await page.getByText('Enrolled since').waitFor()
    })

    it('4: begins the plan from templates, fills what they cannot know, signs it and gives a copy', async () => {
      const page = await product.signIn(staff.haddad.email, `${chart}/plan`)
      await page.getByRole('button', { name: 'Begin the plan' }).click()
      const matters = page.getByLabel('What matters, in the patient’s own words')
      await matters.fill('I want to dance at the wedding in October.')
      await page.clock.runFor(5_000)
      await page.getByText(/^Saved /).waitFor()
      const sign = page.getByRole('button', { name: 'Sign version 1…' })
      assert.equal(await sign.isDisabled(), true, 'nothing is signed while an element is missing')
      // The other thirteen elements are typed for us; the plan's own tests type each.
      const plan = `/api${chart.replace('/staff', '')}/plan`
      const { draft } = await request<{ draft: { version: number; content: PlanContent } }>(page, 'GET', plan)
      assert.equal(draft.content.whatMatters, 'I want to dance at the wedding in October.')
      const content = withRosasWords(draft.content, '2026-03-27')
      await request(page, 'PUT', `${plan}/draft`, { version: draft.version, content })
      await page.reload()
      await sign.click()
      await page.getByRole('button', { name: 'I read it; sign it' }).click()
      await page.getByRole('link', { name: 'Large-print PDF of version 1' }).waitFor()
      await page.getByLabel('Who gets it').fill(name)
      await page.getByRole('button', { name: 'Record that the copy was given' }).click()
      await page.getByText(`Version 1 to ${name}`).waitFor()
    })

    const { unreadable, lookAt } = openEyes()

    const theCall = async (page: Page, minutes: number) => {
      await page.goto(`${product.address}${chart}/call`)
      await page.getByText(`this is Nurse Lee from Maple Street Family Medicine`).waitFor()
      await letPass(product, page, minutes * 60)
    }

    it('5: lives the call: the clock starts by itself, it ends with three answers', async () => {
      const page = await product.signIn(staff.lee.email)
      await theCall(page, 12)
      await page.reload()
      await page.getByText('this is Nurse Lee').waitFor()
      await letPass(product, page, 9 * 60)
      const finish = page.getByRole('button', { name: 'Finish the call' })
      await lookAt(page, 'call')
      await finish.click()
      const confirming = page.getByRole('dialog', { name: 'Before you close the call' })
      await confirming.getByRole('button', { name: 'Close the call' }).click()
      await confirming.getByRole('alert').first().waitFor()
      await page.keyboard.press('Escape')
      await page
        .getByLabel('What do I do now?')
        .fill('Take the water pill each morning and weigh yourself after it.')
      await page.getByLabel('What do I watch for?').fill('Three pounds more in one day, or swollen feet.')
      await page.getByLabel('Whom do I call?').fill('Nurse Lee at (555) 010-0100, day or night.')
      await page.getByLabel('Said it right').check()
      await page.getByLabel('In the patient’s own words').fill('I weigh myself and call if it jumps.')
      await page.clock.runFor(2_000)
      await finish.click()
      await confirming.getByRole('button', { name: 'Close the call' }).click()
      await page.waitForURL('**/contacts')
      await page.getByRole('heading', { name: 'Opening' }).waitFor({ state: 'detached' })
      await page.getByText('Take the water pill each morning').waitFor()
      await lookAt(page, 'contacts')
      for (const [path, words] of [
        ['/staff/outbox', 'Outbox'],
        ['/staff/today', 'Today'],
        ['/staff/patients', 'Patients'],
        [`${chart}/plan`, 'Plan'],
        [`${chart}/medicines`, 'Medicines'],
        [`${chart}/time`, 'by the timer'],
      ] as const) {
        await page.goto(`${product.address}${path}`)
        await page.getByText(words).first().waitFor()
        await page.waitForLoadState('networkidle')
        await lookAt(page, path)
      }
    })

    it('6: the patient opens her page without a password, and her daughter sees what she allows', async () => {
      const nurse = await product.signIn(staff.lee.email, chart)
      await nurse.getByRole('button', { name: 'Make a link for the patient' }).click()
      const link = await nurse.getByRole('link', { name: /#\/open\// }).getAttribute('href')
      const phone = { width: 390, height: 844 }
      const hers = await product.openPage(new URL(link!).pathname + new URL(link!).hash, phone)
      await hers.getByLabel('Your birth date').fill('1999-01-01')
      await hers.getByRole('button', { name: 'Open my page' }).click()
      await hers.getByText('That is not the birth date we have').waitFor()
      await hers.getByLabel('Your birth date').fill(birthDate)
      await hers.getByRole('button', { name: 'Open my page' }).click()
      await hers.getByText('Take the water pill each morning').waitFor()
      await lookAt(hers, 'patient-home')
      for (const [place, words] of [
        ['Plan', 'My care plan'],
        ['Medicines', 'My medicines'],
        ['Costs', 'What it costs'],
        ['Family', 'My family and helpers'],
      ] as const) {
        await hers.getByRole('navigation').getByRole('link', { name: place }).click()
        await hers.getByRole('heading', { name: words }).waitFor()
        await hers.waitForLoadState('networkidle')
        await lookAt(hers, `patient-${place}`)
      }
      await hers.getByLabel('Their name').fill(DAUGHTER.name)
      await hers.getByLabel('Their birth date').fill(DAUGHTER.birthDate)
      await hers.getByLabel('What to do now, what to watch for').check()
      await hers.getByRole('button', { name: 'Send the invite' }).click()
      const daughterLink = await hers.getByRole('link', { name: /#\/open\// }).getAttribute('href')
      const daughter = await product.openPage(
        new URL(daughterLink!).pathname + new URL(daughterLink!).hash,
        phone,
      )
      await daughter.getByLabel('Your birth date').fill(DAUGHTER.birthDate)
      await daughter.getByRole('button', { name: 'Open my page' }).click()
      await daughter.getByText('Three pounds more in one day').waitFor()
      assert.equal(await daughter.getByRole('link', { name: 'Plan', exact: true }).count(), 0)
      await hers.getByRole('button', { name: `End sharing with ${DAUGHTER.name}` }).click()
      await hers.getByRole('button', { name: 'Yes' }).click()
      await hers.getByText('No one else can see your page').waitFor()
      await daughter.reload()
      await daughter.getByText('Open the link we sent you').waitFor()
    })

    it('7: shows the month with its reasons, closes it, and the file parses in two independent parsers', async () => {
      const page = await product.signIn(staff.webb.email, '/staff/month')
      await page.getByText('needs a decision').waitFor()
      await lookAt(page, 'month')
      await page.locator('a.row-link').first().click()
      await page.getByRole('heading', { name: 'Addressed this month' }).waitFor()
      await page.getByText('99490').first().waitFor()
      await lookAt(page, 'patient month')
      for (const box of await page.getByRole('checkbox').all()) await box.check()
      await page.getByRole('button', { name: 'These were addressed' }).click()
      await page.getByRole('button', { name: 'Say it again' }).waitFor()
      product.clock.set('2026-03-31T20:00:00Z')
      const last = await product.signIn(staff.webb.email, '/staff/month')
      await last.getByRole('button', { name: 'Approve 1 ready' }).click()
      await last.getByText('approved by Mrs. Webb').waitFor()
      await last.getByRole('button', { name: 'Close the month and make 1 claims' }).click()
      await last.getByText('Closed by Mrs. Webb').waitFor()
      for (const place of ['/staff/payments', '/staff/rules', '/staff/time']) {
        const other = await product.signIn(staff.webb.email, place)
        await other.waitForLoadState('networkidle')
        await lookAt(other, place)
      }
      await last.getByRole('button', { name: 'Make the claim file' }).click()
      const download = last.waitForEvent('download')

      await last.getByRole('button', { name: /^837p-/ }).click()
      const text = readFileSync(await (await download).path(), 'latin1')
      for (const segments of [readWithNodeX12(text), await readWithX12Parser(text)]) {
        const service = segments.find(({ id }) => id === 'SV1')
        assert.match(JSON.stringify(service), /99490/)
        assert.match(JSON.stringify(service), /66\.13/)
      }
      const guide = openGuide(data)
      assert.ok('map' in guide)
      assert.deepEqual(checkAgainstMap(text, guide.map), [])
      await last.goto(`${product.address}/staff/payments`)
      const control = /CLM\*([A-Z0-9]+)\*/.exec(text)?.[1] ?? ''
      const paid = {
        control,
        code: '99490',
        charge: '66.13',
        paid: '51.84',
        patient: '13.23',
        cas: ['CO*253*1.06', 'PR*2*13.23'],
      }
      const answer = (payment: string) => ({
        name: '835.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(remittance({ payment, claims: [paid] })),
      })
      const drop = last.locator('input[type=file]')
      await drop.setInputFiles(answer('51.85'))
      await last.getByText('Nothing was read').waitFor()
      await drop.setInputFiles(answer('51.84'))
      await last.getByText('1 claims posted with $51.84').waitFor()
      await last.getByText('borne by the patient').waitFor()
      await lookAt(last, 'payments')
      const proof = last.waitForEvent('download')
      await last.goto(`${product.address}${chart}/month`)
      await last.getByRole('button', { name: 'Proof packet (PDF)' }).click()
      assert.equal(
        readFileSync(await (await proof).path())
          .subarray(0, 5)
          .toString(),
        '%PDF-',
      )
    })

    it('has no screen that a screen reader or a weak eye would stumble over', () =>
      assert.deepEqual(unreadable, []))
    it('had no fault in any page', () => assert.deepEqual(product.faults, []))
  })
