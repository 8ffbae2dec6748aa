/** What somebody typed as a number, with a comma or a point; null where it is none. */
export const typedNumber = (text: string): number | null => {
  const plain = text.trim().replace(',', '.')
  return /^\d{1,4}(\.\d)?$/.test(plain) ? Number(plain) : null
}
