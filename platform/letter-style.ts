import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const face = (subset: 'latin' | 'latin-ext', range: string): string => {
  const file = fileURLToPath(
    import.meta.resolve(
      `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-wght-normal.woff2`,
    ),
  )
  return `@font-face { font-family: Hyperlegible; font-weight: 200 800; unicode-range: ${range};
    src: url(data:font/woff2;base64,${readFileSync(file).toString('base64')}) format('woff2') }`
}

let read: string | undefined
/** The typeface goes with the page: the printer loads nothing from anywhere. */
const faces = (): string => {
  read ??= [
    face('latin-ext', 'U+0100-02FF,U+1D00-1DBF,U+1E00-1EFF'),
    face('latin', 'U+0000-00FF,U+2000-206F'),
  ].join('\n')
  return read
}

const inCss = (text: string): string => JSON.stringify(text).replaceAll('</', '<\\/')

/** 16 pt for patients (look.md), and nothing smaller than 13; `foot` may hold {page} and {pages}. */
export const letterStyle = (head: string, foot: string): string => `${faces()}
@page { size: letter; margin: 18mm 18mm 20mm;
  @top-left { content: ${inCss(head)}; font: 13pt Hyperlegible; color: #444; padding-top: 6mm }
  @bottom-left { content: ${foot
    .split(/(\{pages?\})/)
    .map((part) =>
      part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : inCss(part),
    )
    .join(' ')}; font: 13pt Hyperlegible; color: #444; padding-bottom: 6mm } }
@page :first { @top-left { content: '' } }
html { font: 16pt/1.4 Hyperlegible, sans-serif; color: #111; -webkit-print-color-adjust: exact }
body { margin: 0; overflow-wrap: break-word }
h1 { font-size: 26pt; line-height: 1.15; margin: 0 0 6pt }
h2 { font-size: 20pt; line-height: 1.2; margin: 22pt 0 6pt; padding-top: 8pt; border-top: 1.5pt solid #111; break-after: avoid }
h3 { font-size: 17pt; margin: 14pt 0 4pt; break-after: avoid }
h4 { font-size: 16pt; margin: 0 0 4pt; display: flex; align-items: center; gap: 8pt; break-after: avoid }
p { margin: 0 0 6pt; orphans: 3; widows: 3 }
ul { margin: 0 0 6pt; padding-left: 20pt }
li { margin-bottom: 6pt; break-inside: avoid }
.s { font-weight: 700 }
.quiet { color: #444 }
.own { font-size: 19pt; line-height: 1.35; padding-left: 12pt; border-left: 4pt solid #111; white-space: pre-line }
.call { border: 2.5pt solid #111; border-radius: 6pt; padding: 10pt 14pt; margin: 12pt 0; break-inside: avoid }
.call p:last-child { margin: 0 }
.call .number { font-size: 22pt; font-weight: 700 }
`

/** Text as text: whatever a person typed stays words on the paper. */
export const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** "March 3, 2026", as the language says it. */
export const dayWords = (day: string, locale: 'en' | 'es'): string =>
  new Intl.DateTimeFormat(`${locale}-US`, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day))

/** "March 2026", as the language says it. */
export const monthWords = (month: string, locale: 'en' | 'es'): string =>
  new Intl.DateTimeFormat(`${locale}-US`, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01`),
  )
