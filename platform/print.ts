import type { Browser } from 'playwright-core'
import { launchChromium } from './browser.ts'

/** Nobody prints for this long, and Chromium is closed: it takes memory, and keeps a program from ending. */
const IDLE_MS = 15_000

let browser: Promise<Browser> | undefined
let printing = 0
let idle: NodeJS.Timeout | undefined

/** A tagged PDF of a page of HTML. Nothing is loaded from anywhere: the page must bring all it needs. */
export const printPdf = async (html: string): Promise<Uint8Array> => {
  clearTimeout(idle)
  printing += 1
  browser ??= launchChromium()
  try {
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
  } finally {
    printing -= 1
    if (printing === 0) idle = setTimeout(() => void closePrinter(), IDLE_MS)
  }
}

export const closePrinter = async () => {
  clearTimeout(idle)
  const open = browser
  browser = undefined
  await (await open)?.close()
}
