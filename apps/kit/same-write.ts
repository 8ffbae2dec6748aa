import { BrokenError, NoConnectionError, RefusalError } from './api.ts'

/** No answer came, or none that says whether it was saved. */
export const isUnknown = (error: unknown): boolean =>
  error instanceof NoConnectionError ||
  error instanceof BrokenError ||
  (error instanceof RefusalError && error.status >= 500)

type Values = Record<string, unknown>
const withoutId = ({ id: _, ...rest }: Values) => JSON.stringify(rest)

/**
 * A write whose answer got lost may have been saved. Sent again as it was, it keeps the id it was sent under, and so it
 * is saved once, also where a screen makes a new id with every click.
 */
export const asSentBefore = <T>(lost: T | undefined, input: T): T => {
  const [before, now] = [(lost ?? {}) as Values, (input ?? {}) as Values]
  return before.id && now.id && withoutId(before) === withoutId(now) ? { ...input, id: before.id } : input
}
