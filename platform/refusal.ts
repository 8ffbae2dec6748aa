/** What we understood and will not do: a code, a sentence for a person, the field it is about. */
export class Refusal extends Error {
  readonly code: string
  readonly field: string | undefined
  readonly details: Record<string, unknown> | undefined
  readonly status: number

  constructor(code: string, message: string, more: RefusalMore = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'Refusal'
    this.code = code
    this.field = more.field
    this.details = more.details
    this.status = more.status ?? 422
  }
}

export type RefusalMore = {
  field?: string
  details?: Record<string, unknown>
  status?: number
  /** What went wrong on our side, for the operator's log and nobody else. */
  cause?: unknown
}

export const refuse = (code: string, message: string, more: RefusalMore = {}): never => {
  throw new Refusal(code, message, more)
}

/** Not there, or not for you: the two must look the same, so there is one sentence for both. */
export const notFound = (): never =>
  refuse('NOT_FOUND', 'This is not here, or it is not open to you. Go back and try from the list.', {
    status: 404,
  })

/** The value, or the same "not here" for absent and forbidden things. */
export const found = <T>(value: T | undefined | null): T => value ?? notFound()

/** Somebody saved in between: nothing is overwritten, the difference is shown. */
export const stale = (details: Record<string, unknown>): never =>
  refuse('STALE', 'Someone else saved this after you opened it. Look at what changed, then save again.', {
    status: 409,
    details,
  })
