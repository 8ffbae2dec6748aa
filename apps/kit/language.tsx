import { createIntl, type IntlShape } from '@formatjs/intl'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Locale } from './kit-words.ts'
import { remember, remembered } from './remembered.ts'

export type WordKey = keyof typeof import('../../words/en.json')
export type WordValues = Record<string, string | number | Date>
type Messages = Record<string, string>

/** Each language is a file of its own, so that nobody waits for words she does not read. */
export const catalogs: Record<Locale, () => Promise<{ default: Messages }>> = {
  en: () => import('../../words/en.json'),
  es: () => import('../../words/es.json'),
}

type Language = { intl: IntlShape<string>; locale: Locale; choose: (locale: Locale) => void }

const LanguageContext = createContext<Language | null>(null)

const preferred = (): Locale => {
  const known = remembered('language') ?? navigator.language.slice(0, 2)
  return known === 'es' ? 'es' : 'en'
}

/** The language of the screen: chosen before, else the device's. Nothing is shown until its words are there. */
export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [locale, setLocale] = useState(preferred)
  const [intl, setIntl] = useState<IntlShape<string>>()
  useEffect(() => {
    let wanted = true
    void catalogs[locale]().then(({ default: messages }) => {
      if (!wanted) return
      document.documentElement.lang = locale
      setIntl(createIntl({ locale: `${locale}-US`, messages }))
    })
    return () => {
      wanted = false
    }
  }, [locale])
  const choose = (chosen: Locale) => {
    remember('language', chosen)
    setLocale(chosen)
  }
  if (!intl) return null
  return <LanguageContext value={{ intl, locale, choose }}>{children}</LanguageContext>
}

export const useLanguage = (): Language => {
  const language = useContext(LanguageContext)
  if (!language) throw new Error('A screen with words stands outside LanguageProvider')
  return language
}

/** `t('home.title', { name })`: a sentence of the catalog in the reader's language. */
export const useWords = (): ((key: WordKey, values?: WordValues) => string) => {
  const { intl } = useLanguage()
  return (key, values) => intl.formatMessage({ id: key }, values)
}
