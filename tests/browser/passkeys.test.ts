import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { CDPSession, Page } from 'playwright-core'
import { staff } from '../../samples/cast.ts'
import { openProduct, type Product } from './product.ts'

/** A device of Chromium's own making: it holds passkeys and shows a finger whenever it is asked for one. */
const giveDevice = async (page: Page) => {
  const browser: CDPSession = await page.context().newCDPSession(page)
  await browser.send('WebAuthn.enable')
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    held: async () => (await browser.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    verifies: (isUserVerified: boolean) =>
      browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  }
}

describe('a passkey, in a browser', () => {
  let product: Product
  let page: Page
  let device: Awaited<ReturnType<typeof giveDevice>>
  before(async () => {
    product = await openProduct('2026-03-17T14:00:00Z')
    page = await product.signIn(staff.lee.email, '/staff/my-sign-in')
    device = await giveDevice(page)
  })
  after(() => product.close())

  const passkeys = () => page.getByRole('list', { name: 'Passkeys' })
  const add = () => page.getByRole('button', { name: 'Add a passkey' })
  const use = () => page.getByRole('button', { name: 'Use a passkey' })
  const dialog = () => page.getByRole('dialog', { name: 'Please show that it is you' })
  const pass = async (ms: number) => {
    product.clock.advance(ms)
    await page.clock.setSystemTime(product.clock.now())
  }
  const signOut = async () => {
    await page.context().clearCookies()
    await page.goto(`${product.address}/staff/sign-in`)
    await page.getByLabel('E-mail').waitFor()
  }

  it('is added with a name, and kept on the device for this host', async () => {
    await page.getByLabel('Name for this device').fill('Desk by the window')
    await add().click()
    await passkeys().getByText('Desk by the window', { exact: true }).waitFor()
    const held = await device.held()
    assert.equal(held.length, 1)
    assert.equal(held[0]!.rpId, 'localhost')
    assert.equal(held[0]!.isResidentCredential, true)
  })

  it('is not added a second time to the same device', async () => {
    await add().click()
    await page.getByText('No passkey was used').waitFor()
    assert.equal((await device.held()).length, 1)
  })

  it('signs in alone, without an address or a password', async () => {
    await signOut()
    await use().click()
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
    await page.goto(`${product.address}/staff/my-sign-in`)
    await page.getByText(`You sign in as ${staff.lee.email}`).waitFor()
    await page.getByText('by passkey on').first().waitFor()
    assert.match((await passkeys().textContent()) ?? '', /last used/)
  })

  it('does not sign in a hand that the device does not know', async () => {
    await signOut()
    await device.verifies(false)
    await use().click()
    await page.getByText('No passkey was used').waitFor()
    await device.verifies(true)
    await use().click()
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
  })

  it('shows once more that it is she before something grave, and what she pressed goes on', async () => {
    await page.goto(`${product.address}/staff/my-sign-in`)
    const begin = page.getByRole('button', { name: 'Set up an app' })
    await begin.waitFor()
    await pass(6 * 60_000)
    await begin.click()
    await dialog().waitFor()
    await dialog().getByRole('button', { name: 'Use a passkey' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.getByLabel('The 6 digits that the app shows now').waitFor()
  })

  it('leaves everything as it was when the dialog is closed', async () => {
    await page.goto(`${product.address}/staff/my-sign-in`)
    await passkeys().waitFor()
    await pass(6 * 60_000)
    await page.getByRole('button', { name: 'Remove Desk by the window' }).click()
    await dialog().waitFor()
    await dialog().getByRole('button', { name: 'Close' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await passkeys().getByText('Desk by the window', { exact: true }).waitFor()
  })

  it('is removed, and then no longer opens', async () => {
    await page.getByRole('button', { name: 'Remove Desk by the window' }).click()
    await dialog().getByRole('button', { name: 'Use a passkey' }).click()
    await passkeys().waitFor({ state: 'detached' })
    await signOut()
    await use().click()
    await page.getByText('We do not know this passkey').waitFor()
    assert.equal(await page.getByRole('navigation', { name: 'Main' }).count(), 0)
  })

  it('had no fault in any page', () =>
    assert.deepEqual(
      product.faults.filter((fault) => !/status of 403/.test(fault)),
      [],
    ))
})
