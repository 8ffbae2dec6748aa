import {
  BEAT_EVERY_MS,
  beatTimer,
  IDLE_MINUTES_MAX,
  type RunningTimer,
  shareTimer,
  startTimer,
  stopTimer,
} from '../../../modules/time/contract.ts'
import { call, NoConnectionError, type RawInput } from '../../kit/api.ts'
import { newId } from '../../kit/new-id.ts'
import { hold, lookAtClock, tellHeld } from './held-time.ts'

/** From one page of a chart to the next the clock goes on. */
const LEAVE_AFTER_MS = 1_500

export type Place = { patientId: string; contactId: string | null }
export type ClockState = {
  place: Place | null
  running: RunningTimer | null
  programs: readonly string[]
  /** The server does not answer: the device counts, and tells it later. */
  lost: boolean
  paused: boolean
  /** The clock was ended because nobody answered; until then it was credited. */
  endedIdleAt: string | null
  /** What is odd about what was just saved. */
  remarks: readonly { kind: string; said: string }[]
  heardMs: number
}

let state: ClockState = {
  place: null,
  running: null,
  programs: [],
  lost: false,
  paused: false,
  endedIdleAt: null,
  remarks: [],
  heardMs: 0,
}
let touchedMs = Date.now()
let leaving: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

export const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const clockState = () => state
const set = (part: Partial<ClockState>) => {
  state = { ...state, ...part }
  for (const listener of listeners) listener()
}
const learn = (running: RunningTimer | null, part: Partial<ClockState> = {}) =>
  set({ running, lost: false, heardMs: Date.now(), ...part })

/** A couple on one line has one clock, whosever page is open. */
const isMine = () => {
  const [who, place] = [state.running, state.place?.patientId]
  return who !== null && place !== undefined && [who.patientId, ...who.alsoPatientIds].includes(place)
}
const idleSeconds = () => Math.floor((Date.now() - touchedMs) / 1000)

/** Starts or finds the clock for the chart one looks at; a person whose time does not count has none. */
const begin = async (change: Partial<RawInput<typeof startTimer>> = {}): Promise<void> => {
  if (!state.place) return
  const given = { id: newId(), onlyIfEnrolled: state.place.contactId === null, ...state.place, ...change }
  try {
    await tellHeld()
    const { running, programs } = await call(startTimer, given)
    learn(running, { programs, paused: false, endedIdleAt: null })
  } catch (error) {
    set({ running: null, lost: error instanceof NoConnectionError })
  }
}

const missed = (timerId: string) => {
  const minutesMax = state.place?.contactId ? IDLE_MINUTES_MAX.call : IDLE_MINUTES_MAX.chart
  // Nobody is there to be asked while the server cannot be heard: untouched time is not held.
  if (idleSeconds() < minutesMax * 60) hold(timerId, state.heardMs)
  set({ lost: true })
}

const beat = async (): Promise<void> => {
  const timerId = state.running?.id
  if (!timerId || !isMine()) return
  try {
    if (state.lost) await tellHeld()
    const { running, endedIdleAt } = await call(beatTimer, { timerId, idleSeconds: idleSeconds() })
    learn(running, endedIdleAt ? { endedIdleAt } : {})
  } catch (error) {
    if (error instanceof NoConnectionError) missed(timerId)
    else set({ running: null })
  }
}

const end = async (part: Partial<ClockState>): Promise<void> => {
  const mine = isMine() ? state.running : null
  set({ ...part, running: null })
  if (!mine) return
  const { remarks } = await call(stopTimer, { timerId: mine.id }).catch(() => ({ remarks: [] }))
  set({ remarks })
}

/** Asks the server now what the clock says, after something else has changed it. */
export const hearClock = () => beat()
export const pause = () => end({ paused: true })
export const resume = () => begin()
export const answerStillHere = () => {
  touchedMs = Date.now()
  return beat()
}
export const switchTo = (change: Partial<RawInput<typeof startTimer>>) => begin(change)
export const say = (remarks: ClockState['remarks']) => set({ remarks })
export const shareWith = async (alsoPatientIds: string[]): Promise<void> => {
  if (!state.running) return
  const { running } = await call(shareTimer, { timerId: state.running.id, id: newId(), alsoPatientIds })
  learn(running)
}

/** A chart is looked at: its clock runs. The tab one looks at has the clock. */
export const enter = (place: Place): void => {
  clearTimeout(leaving)
  const same = state.place?.patientId === place.patientId && state.place.contactId === place.contactId
  if (same && (state.running || state.paused)) return
  set({ place, paused: false, endedIdleAt: null, ...(same ? {} : { programs: [] }) })
  void begin()
}

export const leave = (): void => {
  clearTimeout(leaving)
  leaving = setTimeout(() => void end({ place: null, paused: false, endedIdleAt: null }), LEAVE_AFTER_MS)
}

const touch = () => {
  // While the question stands it is answered by a button, not by a mouse that brushed the table.
  if (!state.running?.asks) touchedMs = Date.now()
}

/** Listens once for the whole page: touches, heartbeats, and the return to this tab. */
export const watchPage = (): void => {
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])
    addEventListener(kind, touch, { passive: true })
  setInterval(() => {
    lookAtClock()
    void beat()
  }, BEAT_EVERY_MS)
  lookAtClock()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || !state.place || state.paused) return
    touch()
    if (!state.endedIdleAt) void begin()
  })
}
