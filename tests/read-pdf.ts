import { inflateSync } from 'node:zlib'

/** Enough of a reader for the PDFs we print ourselves, to see what a copy of their text would say. */
const streamOf = (file: string, id: string): string => {
  const found = new RegExp(`\\n${id} 0 obj\\s*<<[\\s\\S]*?>>\\s*stream\\r?\\n`).exec(file)
  if (!found) return ''
  const from = found.index + found[0].length
  const bytes = Buffer.from(file.slice(from, file.indexOf('endstream', from)), 'latin1')
  return found[0].includes('FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1')
}

type Glyphs = { width: number; letters: Map<number, string> }
const letter = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

const glyphsOf = (cmap: string): Glyphs => {
  const letters = new Map<number, string>()
  const part = (name: string) =>
    [...cmap.matchAll(new RegExp(`begin${name}([\\s\\S]*?)end${name}`, 'g'))]
      .map(([, rows]) => rows!)
      .join('\n')
  for (const [, code, to] of part('bfchar').matchAll(/<(\w+)> <(\w+)>/g))
    letters.set(Number.parseInt(code!, 16), letter(to!))
  for (const [, first, last, to] of part('bfrange').matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
    for (let code = Number.parseInt(first!, 16); code <= Number.parseInt(last!, 16); code++)
      letters.set(code, String.fromCharCode(Number.parseInt(to!, 16) + code - Number.parseInt(first!, 16)))
  return { width: /<(\w+)>/.exec(part('codespacerange'))?.[1]?.length ?? 4, letters }
}

const textOf = (content: string, fonts: Map<string, Glyphs>): string => {
  let font: Glyphs | undefined
  let text = ''
  for (const [whole, name, shown] of content.matchAll(
    /\/(\w+) [\d.]+ Tf|<(\w+)>(?=[^\n]*T[jJ])|\bT[m*]|\bBT/g,
  )) {
    if (name) font = fonts.get(name)
    else if (!shown || !font) text += whole.startsWith('<') ? '' : ' '
    else
      for (const code of shown.match(new RegExp(`.{${font.width}}`, 'g')) ?? [])
        text += font.letters.get(Number.parseInt(code, 16)) ?? ''
  }
  return text
}

/** All words of a PDF in the order of its pages. */
export const pdfText = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes).toString('latin1')
  const pages = [...file.matchAll(/<<\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)]
  const text = pages.map(([page, contents]) => {
    const fonts = [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      const object = new RegExp(`\\n${id} 0 obj[\\s\\S]*?endobj`).exec(file)?.[0] ?? ''
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(object)?.[1]
      return [name!, glyphsOf(cmap ? streamOf(file, cmap) : '')] as const
    })
    return textOf(streamOf(file, contents!), new Map(fonts))
  })
  return text.join(' ').replace(/\s+/g, ' ')
}
