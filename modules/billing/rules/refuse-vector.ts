import { isDay, isMonth } from './calendar-days.ts'

/** A vector that cannot be read as it stands. The message names the vector, the place and what stands there. */
export class VectorRefused extends Error {}

export type Json = Record<string, unknown>

export function refuse(place: string, problem: string): never {
  throw new VectorRefused(`${place}: ${problem}`)
}

export function onlyKnown(value: Json, known: string[], place: string): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key))
  if (unknown !== undefined) refuse(`${place}.${unknown}`, 'unknown field')
}

export function objectAt(value: unknown, place: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(place, 'not an object')
  return value as Json
}

export function listAt(value: unknown, place: string): unknown[] {
  return Array.isArray(value) ? value : refuse(place, 'not a list')
}

export function textAt(value: unknown, place: string): string {
  return typeof value === 'string' ? value : refuse(place, `not text: ${JSON.stringify(value)}`)
}

export function numberAt(value: unknown, place: string): number {
  const right = typeof value === 'number' && Number.isFinite(value) && value >= 0
  return right ? value : refuse(place, `not a number of zero or more: ${JSON.stringify(value)}`)
}

export function dayAt(value: unknown, place: string): string {
  const text = textAt(value, place)
  return isDay(text) ? text : refuse(place, `bad date ${text}`)
}

export function dayOrNullAt(value: unknown, place: string): string | null {
  return value === null || value === undefined ? null : dayAt(value, place)
}

export function monthAt(value: unknown, place: string): string {
  const text = textAt(value, place)
  return isMonth(text) ? text : refuse(place, `bad month ${text}`)
}

export function oneOf<T extends string>(value: unknown, known: readonly T[], place: string): T {
  const found = known.find((one) => one === value)
  return found ?? refuse(place, `${JSON.stringify(value)} is none of ${known.join(', ')}`)
}
