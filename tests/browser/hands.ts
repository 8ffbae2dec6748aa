import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Locator, Page } from 'playwright-core'

/** How many clicks each task of the day may cost; `call` is from dial to done, with a note. */
export const CLICKS_MAX = {
  call: 5,
  'call that failed': 1,
  'queue handed over': 5,
  'twenty plans signed': 45,
} as const

/** Prints a count against its target, as `npm run bench -- clicks` collects them; fails above it. */
export const holdTo = (t: TestContext, task: keyof typeof CLICKS_MAX, counted: number): void => {
  t.diagnostic(`clicks: ${task}, ${counted} of ${CLICKS_MAX[task]}`)
  assert.ok(counted <= CLICKS_MAX[task], `${task}: ${counted} clicks`)
}

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
const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((node) => node === node.ownerDocument.activeElement)

/** Moves by Tab until the thing has the focus, as a hand without a mouse does. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.first().waitFor()
  for (let tabs = 0; tabs < TABS_MAX; tabs++) {
    for (const one of await target.all()) if (await isFocused(one)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('No way leads there by Tab.')
}

/** How a person does a thing: with a mouse, or with no mouse at all. */
export type Hand = {
  press(target: Locator): Promise<void>
  choose(target: Locator): Promise<void>
  write(target: Locator, text: string): Promise<void>
}

export const mouse = (page: Page): Hand => ({
  press: (target) => target.click(),
  choose: (target) => target.check(),
  write: async (target, text) => {
    await target.click()
    await page.keyboard.type(text)
  },
})

export const keyboard = (page: Page): Hand => ({
  press: async (target) => {
    await tabTo(page, target)
    await page.keyboard.press('Enter')
  },
  choose: async (target) => {
    const name = await target.getAttribute('name')
    // Tab leads into a group of radio buttons once; inside, arrows move and choose.
    const group = page.locator(`input[name="${name}"]`)
    await tabTo(page, name ? group : target)
    for (let steps = 0; steps < 20; steps++) {
      if (await isFocused(target)) {
        if (!(await target.isChecked())) await page.keyboard.press('Space')
        return
      }
      await page.keyboard.press('ArrowDown')
    }
    throw new Error('No arrow leads there.')
  },
  write: async (target, text) => {
    await tabTo(page, target)
    await page.keyboard.type(text)
  },
})
