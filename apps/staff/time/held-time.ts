import { replayHeld } from '../../../modules/time/contract.ts'
import { call, NoConnectionError, type Output } from '../../kit/api.ts'
import { newId } from '../../kit/new-id.ts'
import { remember, remembered } from '../../kit/remembered.ts'

/** What this device counted while the server could not be reached. It survives a reload and a closed tab. */
type Held = { id: string; timerId: string; fromMs: number; untilMs: number }

const NAME = 'held-time'
/** Between two looks at the clock: more than this and the device slept, or its clock was set. */
const STEP_MS_MAX = 20_000
const JUMP_MS_MAX = 2_000

const read = (): Held[] => {
  try {
    return JSON.parse(remembered(NAME) ?? '[]') as Held[]
  } catch {
    return []
  }
}
const write = (held: Held[]) => remember(NAME, JSON.stringify(held))

type Look = { wallMs: number; steadyMs: number }
/** Since when this page looked at the clock again and again without a pause, and when it last did. */
let since = 0
let last: Look | null = null

/** Whether the same time passed on the clock that can be set and on the one that cannot. */
const wentOn = (before: Look, now: Look): boolean => {
  const passed = now.wallMs - before.wallMs
  const steady = now.steadyMs - before.steadyMs
  return passed >= 0 && passed <= STEP_MS_MAX && Math.abs(passed - steady) <= JUMP_MS_MAX
}

/** Called every few seconds, whether the server answers or not: a device that slept cannot say what it did. */
export const lookAtClock = (): void => {
  const now = { wallMs: Date.now(), steadyMs: performance.now() }
  if (!last || !wentOn(last, now)) since = now.wallMs
  last = now
}

/** Called when the server did not answer; `heardMs` is when it last did. */
export const hold = (timerId: string, heardMs: number): void => {
  if (!last) return
  const fromMs = Math.max(heardMs, since)
  const untilMs = last.wallMs
  if (untilMs <= fromMs) return
  const held = read()
  const open = held.find((one) => one.timerId === timerId && one.fromMs === fromMs)
  if (open) open.untilMs = untilMs
  else held.push({ id: newId(), timerId, fromMs, untilMs })
  write(held)
}

/** Tells the server what was held, one stretch after the other; what it understood or refuses is forgotten here. */
export const tellHeld = async (): Promise<Output<typeof replayHeld> | null> => {
  let answer: Output<typeof replayHeld> | null = null
  for (const one of read()) {
    const now = Date.now()
    const span = { fromAgoMs: Math.max(0, now - one.fromMs), untilAgoMs: Math.max(0, now - one.untilMs) }
    try {
      answer = await call(replayHeld, { timerId: one.timerId, id: one.id, spans: [span] })
    } catch (error) {
      if (error instanceof NoConnectionError) return answer
    }
    write(read().filter(({ id }) => id !== one.id))
  }
  return answer
}
