import { useState } from 'react'
import { Button, ButtonLink } from '../kit/button.tsx'
import type { Locale } from '../kit/kit-words.ts'
import { useLanguage, useWords } from '../kit/language.tsx'
import { Select } from '../kit/select.tsx'
import { frameWords } from './frame-words.ts'
import { setTextSize, type TextSize, textSize } from './text-size.ts'

// Each language is called by its own name, so that whoever landed in the wrong one finds the way.
const languages: { value: Locale; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
]

/** Language and size of words, at the foot of every screen. */
export const Settings = ({ onSignOut }: { onSignOut?: (() => void) | undefined }) => {
  const t = useWords()
  const { locale, choose } = useLanguage()
  const words = frameWords[locale]
  const [size, setSize] = useState(textSize)
  const sizes: { value: TextSize; label: string }[] = [
    { value: 'normal', label: words.sizeNormal },
    { value: 'large', label: words.sizeLarge },
    { value: 'largest', label: words.sizeLargest },
  ]
  const changeSize = (chosen: TextSize) => {
    setSize(chosen)
    setTextSize(chosen)
  }
  return (
    <footer className="settings no-print">
      <Select label={words.language} options={languages} value={locale} onChange={choose} />
      <Select label={words.textSize} options={sizes} value={size} onChange={changeSize} />
      {onSignOut && (
        <>
          <ButtonLink href="/my/faster">{t('patient.faster.title')}</ButtonLink>
          <Button onClick={onSignOut}>{words.signOut}</Button>
        </>
      )}
    </footer>
  )
}
