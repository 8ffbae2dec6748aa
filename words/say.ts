import { createIntl, type IntlShape } from '@formatjs/intl'
import { type Locale, type WordKey, words } from './index.ts'

const catalogs = new Map<Locale, IntlShape<string>>()

const catalog = (locale: Locale): IntlShape<string> => {
  const known = catalogs.get(locale)
  if (known) return known
  const made = createIntl({
    locale: `${locale}-US`,
    messages: words[locale],
    // A letter with a hole in it is our mistake and must not leave the house.
    onError: (error) => {
      throw error
    },
  })
  catalogs.set(locale, made)
  return made
}

/** A sentence for a letter or a mail, on the server; screens use the catalog through their own language context. */
export const say = (locale: Locale, key: WordKey, values: Record<string, string | number> = {}): string =>
  catalog(locale).formatMessage({ id: key }, values)
