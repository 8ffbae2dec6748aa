import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from '../platform/browser.ts'
import { silentLog } from '../platform/log.ts'
import { patients, SAMPLE_PASSWORD, staff } from '../samples/cast.ts'
import { startThroughline } from '../server/start.ts'
import { freePort } from './test-cluster.ts'

/** `npm run screenshots`: the pictures of the README, taken from the sample practice as it is. */
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
await nurse.goto(`${running.address}/staff/patients/${patients.rosa.id}/plan`)
await shot(nurse, 'plan')

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
