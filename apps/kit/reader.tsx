import { createContext, useContext } from 'react'
import { type KitWords, kitWords, type Locale } from './kit-words.ts'
import type { Audience } from './written.ts'

/** Who reads the screen: dates, sizes of targets and the components' own words follow from it. */
export type Reader = { audience: Audience; locale: Locale; timeZone: string }

const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone

export const ReaderContext = createContext<Reader>({
  audience: 'staff',
  locale: 'en',
  timeZone: browserZone,
})

export const useReader = (): Reader => useContext(ReaderContext)

export const useKitWords = (): KitWords => kitWords[useReader().locale]
