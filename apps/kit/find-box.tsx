import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'

export type Found = { id: string; title: string; detail?: string; href: string }

type FindBoxProps = {
  label: string
  /** Three letters or more; a newer search makes an older answer void. */
  find: (text: string) => Promise<readonly Found[]>
  onPick: (found: Found) => void
}

const LETTERS_MIN = 3
/** What the list says while it is empty; only staff see this box. */
const emptyWords = (text: string, answered: boolean): string => {
  if (text.trim().length < LETTERS_MIN) return 'Type three letters or more.'
  return answered ? 'Nobody found. Try fewer letters, or the birth date.' : 'Looking…'
}

/** Undefined while the answer to this text is on its way. */
const useFound = (text: string, find: FindBoxProps['find']): readonly Found[] | undefined => {
  const [found, setFound] = useState<readonly Found[]>()
  useEffect(() => {
    setFound(undefined)
    if (text.trim().length < LETTERS_MIN) return
    let wanted = true
    const wait = setTimeout(() => {
      find(text.trim()).then(
        (answer) => wanted && setFound(answer),
        () => wanted && setFound([]),
      )
    }, 120)
    return () => {
      wanted = false
      clearTimeout(wait)
    }
  }, [text, find])
  return found
}

/** The search at the top of the staff app; `/` comes here from anywhere outside a text field. */
export const FindBox = ({ label, find, onPick }: FindBoxProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const found = useFound(text, find)
  useEffect(() => {
    const slash = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', slash)
    return () => document.removeEventListener('keydown', slash)
  }, [])
  const pick = (id: unknown) => {
    const chosen = found?.find((one) => one.id === id)
    if (!chosen) return
    setText('')
    onPick(chosen)
  }
  return (
    <ComboBox
      className="find-box"
      aria-label={label}
      items={found ?? []}
      inputValue={text}
      onInputChange={setText}
      onChange={pick}
      value={null}
      allowsCustomValue
      // Open before the answer is there: a quick typist types no further letter that would open it.
      allowsEmptyCollection
      menuTrigger="input"
    >
      <Search aria-hidden className="icon" />
      <Input ref={input} className="input" placeholder={label} autoComplete="off" spellCheck={false} />
      <kbd aria-hidden>/</kbd>
      <Popover className="popover find-results" placement="bottom start">
        <ListBox<Found>
          className="options-list"
          renderEmptyState={() => <p className="empty-list">{emptyWords(text, found !== undefined)}</p>}
        >
          {(one) => (
            <ListBoxItem id={one.id} textValue={one.title}>
              <strong>{one.title}</strong>
              {one.detail && <span className="detail">{one.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
