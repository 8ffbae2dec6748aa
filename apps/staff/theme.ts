import { remember, remembered } from '../kit/remembered.ts'

export type Theme = 'light' | 'dark'

const dark = () => matchMedia('(prefers-color-scheme: dark)').matches

/** What is seen now: one's own choice, else the device's. */
export const theme = (): Theme => {
  const chosen = document.documentElement.dataset.theme ?? remembered('theme')
  if (chosen === 'light' || chosen === 'dark') return chosen
  return dark() ? 'dark' : 'light'
}

export const setTheme = (chosen: Theme): void => {
  document.documentElement.dataset.theme = chosen
  remember('theme', chosen)
}

/** At start: a choice made earlier holds; without one the device decides, also when it changes at dusk. */
export const applyTheme = (): void => {
  const chosen = remembered('theme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
}
