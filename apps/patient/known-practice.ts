import { remember, remembered } from '../kit/remembered.ts'

type Practice = { name: string; phone: string }

/** Whom to call also when she is not in: this device knows it from the last visit, until the page is closed for good. */
export const knownPractice = (): Practice | undefined => {
  try {
    const known: Partial<Practice> = JSON.parse(remembered('practice') || '{}')
    return known.name && known.phone ? { name: known.name, phone: known.phone } : undefined
  } catch {
    return undefined
  }
}

export const keepPractice = ({ name, phone }: Practice): void =>
  remember('practice', JSON.stringify({ name, phone }))

export const forgetPractice = (): void => remember('practice', '')
