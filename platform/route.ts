import type { z } from 'zod'

/** The HTTP verbs we use; a GET never changes anything. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * One route, described once: the server validates with it, the browser is typed by it.
 * `input` is one object, merged from path parameters, query (GET) and JSON body (the rest).
 * `audit` is the verb written to the audit log; a route that moves no fact says why it is left out.
 */
export type Route<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> = {
  id: string
  method: Method
  path: `/api/${string}`
  permission: string
  audit: string | { skip: string }
  input: I
  output: O
  /** Grave: whoever asks showed within five minutes that it is she, or is asked again. */
  stepUp?: true
  /** Sent by the screen and not by a person (a heartbeat): it keeps no session awake, and a locked one still answers it. */
  background?: true
  /**
   * A write whose `id` the browser makes is done once and answered again as the first time. `runs`: it runs again, as its
   * answer speaks of now and the command knows what was before. `hides`: its answer holds a secret and is not kept.
   */
  again?: 'runs' | 'hides'
  /** Bytes instead of JSON: the handler returns a `Download`. */
  download?: true
  /** A file comes as the request body, up to this many bytes. */
  uploadBytesMax?: number
}

export type Download = { bytes: Uint8Array; mediaType: string; fileName: string; inline?: boolean }

export const route = <I extends z.ZodObject, O extends z.ZodType>(description: Route<I, O>): Route<I, O> =>
  description

export type Input<R> = R extends Route<infer I, z.ZodType> ? z.output<I> : never
export type RawInput<R> = R extends Route<infer I, z.ZodType> ? z.input<I> : never
export type Output<R> = R extends Route<z.ZodObject, infer O> ? z.output<O> : never
