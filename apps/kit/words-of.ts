import { createIntl, type IntlShape } from '@formatjs/intl'
import { useEffect, useState } from 'react'
import type { Locale } from './kit-words.ts'
import { catalogs, type WordKey, type WordValues } from './language.tsx'

/** The sentences of another reader than the one at this screen: staff print for a patient in her language. */
export const useWordsOf = (locale: Locale): ((key: WordKey, values?: WordValues) => string) | undefined => {
  const [intl, setIntl] = useState<IntlShape<string>>()
  useEffect(() => {
    let wanted = true
    void catalogs[locale]().then(({ default: messages }) => {
      if (wanted) setIntl(createIntl({ locale: `${locale}-US`, messages }))
    })
    return () => {
      wanted = false
    }
  }, [locale])
  return intl && ((key, values) => intl.formatMessage({ id: key }, values))
}
