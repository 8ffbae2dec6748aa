import { useReader } from './reader.tsx'

/** Money is integer cents everywhere; only here does it become dollars. */
export const dollars = (cents: number, locale: string): string =>
  new Intl.NumberFormat(`${locale}-US`, { style: 'currency', currency: 'USD' }).format(cents / 100)

export const Money = ({ cents }: { cents: number }) => (
  <span className="number">{dollars(cents, useReader().locale)}</span>
)
