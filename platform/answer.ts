import type { Context } from './context.ts'
import type { Input, Output, Route } from './route.ts'
import type { World } from './unit-of-work.ts'

/** Before sign-in no practice is known; such a command finds it by itself and works in it with `within`. */
export type Entrance = {
  world: World
  requestId: string
  /** Where the request came from, as a network address. */
  source: string
  within<T>(practiceId: string, command: (context: Context) => Promise<T>): Promise<T | null>
}

/** A file too large for one transaction: it is made after the command, and what became of it, are kept. */
export type LateDownload = {
  mediaType: string
  fileName: string
  later(world: World): Promise<AsyncIterable<Uint8Array>>
}

export type Answer = {
  route: Route
  handle?: (context: Context, input: never) => Promise<unknown>
  handleAnyone?: (entrance: Entrance, input: never) => Promise<unknown>
}

/** Which command answers which route. */
export const answer = <R extends Route>(
  route: R,
  handle: (context: Context, input: Input<R>) => Promise<Output<R>>,
): Answer => ({ route, handle: handle as Answer['handle'] & {} })

/** The few routes that come before sign-in. */
export const answerAnyone = <R extends Route>(
  route: R,
  handleAnyone: (entrance: Entrance, input: Input<R>) => Promise<Output<R>>,
): Answer => ({ route, handleAnyone: handleAnyone as Answer['handleAnyone'] & {} })
