import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Looks at screens as a screen reader and a weak eye would, in light and in dark, and keeps what it stumbled over. */
export const openEyes = () => {
  const unreadable: string[] = []
  const lookAt = async (page: Page, screen: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.map(
        ({ id, nodes }) =>
          `${screen} ${colorScheme}: ${id} at ${nodes[0]?.target} ${nodes[0]?.failureSummary ?? ''}`,
      )
      unreadable.push(...found)
    }
    await page.emulateMedia({ colorScheme: 'light' })
  }
  /** The same again on a narrow phone, where nothing may stand beside the screen. */
  const lookAtBothSizes = async (page: Page, screen: string): Promise<void> => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1440, height: 900 },
    ]) {
      await page.setViewportSize(viewport)
      await lookAt(page, `${screen} ${viewport.width}`)
      const beside = Number(await page.evaluate('document.scrollingElement.scrollWidth - innerWidth'))
      if (beside > 0) unreadable.push(`${screen} ${viewport.width}: ${beside} pixels stand beside the screen`)
    }
  }
  return { unreadable, lookAt, lookAtBothSizes }
}
