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

let last: { wallMs: number; steadyMs: number } | null = null

/** Whether the same time passed on the clock that can be set and on the one that cannot. */
const wentOn = (wallMs: number, steadyMs: number): boolean => {
  if (!last) return false
  const passed = wallMs - last.wallMs
  return passed >= 0 && passed <= STEP_MS_MAX && Math.abs(passed - (steadyMs - last.steadyMs)) <= JUMP_MS_MAX
}

/** Called every few seconds while the server does not answer; `heardMs` is when it last did. */
export const hold = (timerId: string, heardMs: number): void => {
  const [wallMs, steadyMs] = [Date.now(), performance.now()]
  const held = read()
  const open = held.find((one) => one.timerId === timerId && one.untilMs === last?.wallMs)
  if (open && wentOn(wallMs, steadyMs)) open.untilMs = wallMs
  else {
    const fromMs = last || wallMs - heardMs > STEP_MS_MAX ? wallMs : heardMs
    held.push({ id: newId(), timerId, fromMs, untilMs: wallMs })
  }
  last = { wallMs, steadyMs }
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
  last = null
  return answer
}
