import { pino } from 'pino'

/** Lines for the operator. Never a name, a value or an address of a patient: ids and counts only. */
export type Log = {
  info(what: object, text: string): void
  error(what: object, text: string): void
  warn(what: object, text: string): void
}

export const makeLog = (level: string): Log => pino({ level, base: undefined })
export const silentLog: Log = { info: () => {}, error: () => {}, warn: () => {} }
