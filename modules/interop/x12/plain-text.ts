/** What Unicode does not take apart into a letter and its mark. */
const PLAIN_FORM: Record<string, string> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ł: 'L',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
}

/** The X12 basic set less `*` and `:`, which this file uses to separate; `^` and `~` are outside it anyway. */
const OUTSIDE = /[^A-Z0-9 !"&'()+,\-./;?=]/u

/** Capitals without accents and single spaces: ñ becomes N, as Medicare prints it on the card. */
export function plainText(text: string): string {
  return text
    .toUpperCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[^\0-\x7f]/gu, (letter) => PLAIN_FORM[letter] ?? letter)
    .replace(/[ \u00a0]+/g, ' ')
    .trim()
}

/** A street line besides drops the number sign of "Apt #4", which the basic set lacks and the post can do without. */
export function plainStreet(text: string): string {
  return plainText(text.replaceAll('#', ' '))
}

/** The first character that may not stand in the file, named so that a person finds it. */
export function unwritable(plain: string): string | undefined {
  const found = OUTSIDE.exec(plain)?.[0]
  if (found === undefined) return undefined
  const number = found.codePointAt(0)!
  return number < 32 || number === 127 ? 'a line break, tab or control character' : `"${found}"`
}
