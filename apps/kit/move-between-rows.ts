import type { KeyboardEvent } from 'react'

/** Up and down move between the rows' own links, so that a list is worked through without a mouse. */
export const moveBetweenRows = (event: KeyboardEvent<HTMLElement>): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.row-link')]
  const here = links.indexOf(document.activeElement as HTMLElement)
  const next = links[here + step]
  if (step === 0 || here < 0 || !next) return
  event.preventDefault()
  next.focus()
}
