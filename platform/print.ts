import type { Browser } from 'playwright-core'
import { launchChromium } from './browser.ts'

let browser: Promise<Browser> | undefined

/** A tagged PDF of a page of HTML. Nothing is loaded from anywhere: the page must bring all it needs. */
export const printPdf = async (html: string): Promise<Uint8Array> => {
  browser ??= launchChromium()
  const page = await (await browser).newPage({ javaScriptEnabled: false, offline: true })
  try {
    await page.setContent(html)
    return await page.pdf({
      tagged: true,
      outline: true,
      format: 'letter',
      printBackground: true,
      preferCSSPageSize: true,
    })
  } finally {
    await page.close()
  }
}

export const closePrinter = async () => {
  const open = browser
  browser = undefined
  await (await open)?.close()
}
