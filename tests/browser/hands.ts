import type { Locator, Page } from 'playwright-core'

/** How many clicks each task of the day may cost; `call` is from dial to done, with a note. */
export const CLICKS_MAX = { call: 5, failedCall: 1, cover: 4, planApproval: 45 } as const

/** Counts what a hand with a mouse presses on this page from now on; typing and Tab are no clicks. */
export const countClicks = async (page: Page): Promise<() => Promise<number>> => {
  await page.locator('html').evaluate((html) => {
    const root = html as unknown as {
      clicks?: number
      addEventListener(on: string, run: () => void, capture: true): void
    }
    const listens = root.clicks !== undefined
    root.clicks = 0
    if (!listens) root.addEventListener('pointerdown', () => (root.clicks = (root.clicks ?? 0) + 1), true)
  })
  return () => page.locator('html').evaluate((html) => (html as unknown as { clicks: number }).clicks)
}

const TABS_MAX = 250

/** Moves by Tab until the thing has the focus, as a hand without a mouse does. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.first().waitFor()
  for (let tabs = 0; tabs < TABS_MAX; tabs++) {
    if (await target.first().evaluate((node) => node === node.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('No way leads there by Tab.')
}
