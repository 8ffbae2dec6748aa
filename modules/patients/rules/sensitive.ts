import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Sensitive } from '../../access/index.ts'
import { SENSITIVE } from '../../access/patient-contract.ts'

const list = z.array(z.string().min(3)).min(1)
const kind = z.strictObject({ codes: list, medicines: list, words: list, short: list })
const data = z
  .strictObject({ substance_use: kind, behavioral_health: kind })
  .parse(parse(readFileSync(join(import.meta.dirname, 'sensitive.yaml'), 'utf8')))

/** Small letters without accents; "non-alcoholic" names what it is not. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bnon?[- ]alcoholic\w*/g, '')

const escaped = (words: readonly string[]) => words.map((one) => one.replace(/[^a-z0-9 ]/g, '\\$&')).join('|')
const beginning = (words: readonly string[]) => new RegExp(`(?<![a-z])(?:${escaped(words)})`)
const whole = (words: readonly string[]) => new RegExp(`(?<![a-z])(?:${escaped(words)})(?![a-z])`)

const lists = SENSITIVE.map((category) => {
  const { codes, medicines, words, short } = data[category]
  return { category, codes, says: [whole(medicines), beginning(words)], short: beginning(short) }
})

const inRange = (code: string, range: string): boolean => {
  const [from = '', until = from] = range.split('-')
  return code.slice(0, from.length) >= from && code.slice(0, until.length) <= until
}

/** By its ICD-10-CM code, with or without the dot. */
export const categoriesOfCode = (icd10: string): Sensitive[] => {
  const code = icd10.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (code.length < 3) return []
  return lists
    .filter(({ codes }) => codes.some((range) => inRange(code, range)))
    .map(({ category }) => category)
}

/** By what a text says; `short`: it is a purpose or the name of a problem, where one bare word is enough. */
export const categoriesOfText = (text: string, { short = false } = {}): Sensitive[] => {
  const words = plain(text)
  return lists
    .filter((one) => one.says.some((says) => says.test(words)) || (short && one.short.test(words)))
    .map(({ category }) => category)
}

/** What a thing with several signs is: all that any of them says. */
const together = (...found: Sensitive[][]): Sensitive[] =>
  SENSITIVE.filter((one) => found.some((some) => some.includes(one)))

export const categoriesOfProblem = ({ icd10, name }: { icd10: string; name: string }): Sensitive[] =>
  together(categoriesOfCode(icd10), categoriesOfText(name, { short: true }))

/** By its ingredient or by what it is for. */
export const categoriesOfMedicine = ({
  name,
  purpose,
}: {
  name: string
  purpose: string | null
}): Sensitive[] => together(categoriesOfText(name), categoriesOfText(purpose ?? '', { short: true }))

export const isHidden = (categories: readonly string[], hidden: readonly Sensitive[]): boolean =>
  hidden.some((one) => categories.includes(one))

const NAME_LETTERS_MIN = 4

/** Whether a text speaks of what is hidden, by the lists or by a name of her own that is hidden. */
export const speaksOf = (
  text: string,
  hidden: readonly Sensitive[],
  names: readonly string[] = [],
): boolean =>
  isHidden(categoriesOfText(text), hidden) ||
  names
    .map((name) => plain(name).trim())
    .some((name) => name.length >= NAME_LETTERS_MIN && whole([name]).test(plain(text)))
