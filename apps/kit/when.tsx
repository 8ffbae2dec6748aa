import { useReader } from './reader.tsx'
import { type WhenForm, whenWords } from './written.ts'

/** A day or a moment, as this reader reads it; `at` is an ISO day or instant. */
export const When = ({ at, form = 'day' }: { at: string; form?: WhenForm }) => (
  <time dateTime={at}>{whenWords(at, form, useReader())}</time>
)
