import { randomBytes } from 'node:crypto'

/** Without the letters and digits that look alike. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** A code that a person reads off paper and types. */
export const drawCode = (length: number): string =>
  Array.from(randomBytes(length), (byte) => LETTERS[byte % LETTERS.length]).join('')

/** What was typed, without the dashes and blanks it was read with. */
export const bareCode = (typed: string): string => typed.replace(/[^A-Z0-9]/gi, '').toUpperCase()
