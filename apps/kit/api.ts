import type { Output, RawInput, Route } from '../../platform/route.ts'
import { isAttended } from './attended.ts'

/** The server understood and will not do it: a sentence for a person, and the field it is about. */
export class RefusalError extends Error {
  readonly code: string
  readonly status: number
  readonly field: string | undefined
  readonly details: Record<string, unknown> | undefined

  constructor(status: number, refusal: RefusalBody) {
    super(refusal.message)
    this.name = 'RefusalError'
    this.status = status
    this.code = refusal.code
    this.field = refusal.field
    this.details = refusal.details
  }
}

type RefusalBody = { code: string; message: string; field?: string; details?: Record<string, unknown> }

export class NoConnectionError extends Error {
  constructor() {
    super('No connection. What you typed is kept here. Check your internet, then try again.')
    this.name = 'NoConnectionError'
  }
}

/** Something answered that is not our server: a proxy's error page, or a server that is just starting. */
export class BrokenError extends Error {
  constructor(status: number) {
    super(
      `Something went wrong on our side (${status}). What was saved before is safe. Try again in a minute.`,
    )
    this.name = 'BrokenError'
  }
}

type Described = Pick<Route, 'method' | 'path'>
type Values = Record<string, unknown>

const asQuery = (values: Values): string => {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(key, String(one))
    }
  }
  return query.size > 0 ? `?${query}` : ''
}

/** Path parameters filled in from the input, and what is left of it. */
const fillPath = (path: string, input: Values): { path: string; rest: Values } => {
  const rest = { ...input }
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    if (value === undefined || value === null || value === '') throw new Error(`${path} needs ${name}`)
    return encodeURIComponent(String(value))
  })
  return { path: filled, rest }
}

/** Address and body of a call. Names of people never stand in an address: search by POST. */
export const addressed = (route: Described, input: Values): { url: string; body: string | undefined } => {
  const { path, rest } = fillPath(route.path, input)
  if (route.method === 'GET') return { url: path + asQuery(rest), body: undefined }
  return { url: path, body: JSON.stringify(rest) }
}

const failure = async (response: Response): Promise<Error> => {
  const body: unknown = await response.json().catch(() => undefined)
  const { refusal } = (body ?? {}) as { refusal?: RefusalBody }
  return refusal ? new RefusalError(response.status, refusal) : new BrokenError(response.status)
}

/** Asks her to show once more that it is she; true when she did. Set by the app, because only it knows how. */
let prove: (() => Promise<boolean>) | undefined
export const proveWith = (ask: () => Promise<boolean>): void => {
  prove = ask
}

const send = async (
  url: string,
  init: RequestInit & { headers?: Record<string, string> },
): Promise<Response> => {
  // The header cannot be sent by another site's form: it is the guard against forged requests.
  const headers = {
    'x-throughline': isAttended() ? '1' : 'idle',
    'accept-language': document.documentElement.lang,
    ...init.headers,
  }
  const response = await fetch(url, { ...init, headers, credentials: 'same-origin' }).catch(
    (error: unknown) => {
      throw init.signal?.aborted ? error : new NoConnectionError()
    },
  )
  if (response.ok) return response
  const error = await failure(response)
  if (error instanceof RefusalError && error.code === 'PROVE' && (await prove?.())) return send(url, init)
  throw error
}

export const call = async <R extends Route>(
  route: R,
  input: RawInput<R>,
  signal?: AbortSignal,
): Promise<Output<R>> => {
  const { url, body } = addressed(route, input as Values)
  const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  const response = await send(url, { method: route.method, body, headers: json, signal })
  return (response.status === 204 ? undefined : await response.json()) as Output<R>
}

/** A file is the whole body; the path says what it is for, a header carries its name. */
export const upload = async <R extends Route>(
  route: R,
  input: RawInput<R>,
  file: File,
): Promise<Output<R>> => {
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) }
  const { path } = fillPath(route.path, input as Values)
  const response = await send(path, { method: route.method, body: file, headers })
  return (await response.json()) as Output<R>
}

/** Where a link to a download (a GET route that answers bytes) leads. */
export const downloadHref = <R extends Route>(route: R, input: RawInput<R>): string =>
  addressed({ ...route, method: 'GET' }, input as Values).url

/** A file that is asked for as everything else is, so that a refusal is a sentence on the page and not a page of its own. */
export const download = async <R extends Route>(route: R, input: RawInput<R>): Promise<void> => {
  const response = await send(downloadHref(route, input), { method: 'GET' })
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'file'
  const address = URL.createObjectURL(await response.blob())
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export type { Output, RawInput, Route }
