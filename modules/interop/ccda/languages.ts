/** ISO 639-2 letters that older documents use, in BCP 47. */
const SHORT: Record<string, string> = {
  eng: 'en',
  spa: 'es',
  fra: 'fr',
  fre: 'fr',
  zho: 'zh',
  chi: 'zh',
  vie: 'vi',
  kor: 'ko',
  rus: 'ru',
  ara: 'ar',
  por: 'pt',
  pol: 'pl',
  hat: 'ht',
  ita: 'it',
  deu: 'de',
  ger: 'de',
  jpn: 'ja',
  hin: 'hi',
}

export function languageTag(code: string): string {
  const [first = '', ...rest] = code.split('-')
  const short = Object.hasOwn(SHORT, first.toLowerCase()) ? SHORT[first.toLowerCase()]! : first.toLowerCase()
  return [short, ...rest].join('-')
}
