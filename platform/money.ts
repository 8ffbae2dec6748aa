/** "$12.34", and "-$12.34": cents as a person reads them, without a binary fraction. */
export const dollars = (cents: number): string => {
  const [whole, rest] = [Math.floor(Math.abs(cents) / 100), Math.abs(cents) % 100]
  return `${cents < 0 ? '-' : ''}$${whole}.${String(rest).padStart(2, '0')}`
}
