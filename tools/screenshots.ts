import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from '../platform/browser.ts'
import { silentLog } from '../platform/log.ts'
import { patients, SAMPLE_PASSWORD, staff } from '../samples/cast.ts'
import { startThroughline } from '../server/start.ts'
import { freePort } from './test-cluster.ts'

/** `npm run screenshots`: the pictures of the README and the guides, taken from the sample practice as it is. */
const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
mkdirSync(folder, { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'throughline-pictures-'))
const port = await freePort()
const running = await startThroughline(
  {
    port,
    databasePort: await freePort(),
    dataFolder: data,
    rootsFolder: join(data, 'roots'),
    auditKeyFile: join(data, 'audit.key.pem'),
    databaseUrl: undefined,
    databaseAppUrl: undefined,
    origin: `http://localhost:${port}`,
    secure: false,
    smtpUrl: undefined,
    sealFile: join(data, 'seal'),
    inside: [],
    feeds: [],
    mailFrom: 'practice@example.org',
    sample: 'lived',
  },
  silentLog,
)
const browser = await launchChromium()

const shot = async (page: Page, name: string) => {
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
const signIn = async (email: string) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  await page.goto(`${running.address}/staff/`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(SAMPLE_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  return page
}

const nurse = await signIn(staff.lee.email)
await nurse.goto(`${running.address}/staff/patients/${patients.rosa.id}`)
await nurse.getByRole('button', { name: 'Make a link for the patient' }).click()
const link = await nurse.getByRole('link', { name: /#\/open\// }).getAttribute('href')
await nurse.goto(`${running.address}/staff/patients/${patients.rosa.id}/call`)
await nurse.getByRole('heading', { name: 'Opening' }).waitFor()
await shot(nurse, 'call')
await nurse.getByLabel('What do I do now?').fill('Tome la pastilla para el agua cada mañana.')
await nurse.getByLabel('What do I watch for?').fill('Tres libras más en un día, o los pies hinchados.')
await nurse.getByLabel('Whom do I call?').fill('A la enfermera Lee, (555) 010-0100, de día o de noche.')
await nurse.getByLabel('Said it right').check()
await nurse.getByRole('button', { name: 'Finish the call' }).click()
await nurse.getByText('Reading grade').waitFor()
await shot(nurse, 'after-call')
const chart = `${running.address}/staff/patients/${patients.rosa.id}`
const places: [string, string][] = [
  [`${chart}/plan`, 'plan'],
  [`${running.address}/staff/today`, 'today'],
  [`${running.address}/staff/discharges`, 'discharges'],
  [`${running.address}/staff/inbox`, 'inbox'],
  [`${chart}/medicines/side-by-side`, 'side-by-side'],
  [`${chart}/plan/interview`, 'interview'],
]
for (const [address, name] of places) {
  await nurse.goto(address)
  await nurse.getByRole('heading', { level: 1 }).waitFor()
  if (name === 'interview') await nurse.getByRole('button', { name: /^Quién ayuda/ }).click()
  if (name === 'interview')
    await nurse
      .getByRole('group', { name: /a quién llamar de noche/ })
      .getByLabel('No')
      .check()
  if (name === 'interview') await nurse.getByRole('button', { name: /^Accept/ }).click()
  await shot(nurse, name)
}
const practitioner = await signIn(staff.haddad.email)
await practitioner.goto(`${running.address}/staff/plans/sign`)
await practitioner
  .getByRole('button', { name: /^Approve/ })
  .first()
  .waitFor()
await shot(practitioner, 'plans-to-sign')

const biller = await signIn(staff.webb.email)
await biller.goto(`${running.address}/staff/month`)
await biller.getByRole('table').waitFor()
await shot(biller, 'month')

const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'es-US' })
await phone.goto(link!)
await phone.locator('input[type=date]').fill(patients.rosa.birthDate)
await phone.keyboard.press('Enter')
await phone.getByText('pastilla').first().waitFor()
await shot(phone, 'patient')

await browser.close()
await running.stop()
rmSync(data, { recursive: true, force: true })
