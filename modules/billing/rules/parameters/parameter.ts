import { isDay } from '../calendar-days.ts'

/** A rule as dated data: what it is, its value from each first day on, and where that is written. All three are required. */
export type Parameter<T> = {
  id: string
  description: string
  reference: string
  values: Dated<T>[]
}

/** `to` is the last day, for a value that ended without a successor. */
export type Dated<T> = { from: string; to?: string; value: T }

export type ParameterBook<T> = {
  all: Parameter<T>[]
  on: (id: string, day: string) => T | null
  find: (id: string) => Parameter<T> | undefined
  /** Everything that holds on a day, in the order of the book. */
  inForce: (day: string) => { id: string; value: T }[]
}

/** A book remembers what holds on so many days; it is asked about the last days of months. */
const daysMax = 2_400

export class ParameterRefused extends Error {}

/** Reads the entries once and refuses the whole book if one of them is unsourced or says two things on one day. */
export function loadParameters<T>(entries: Parameter<T>[]): ParameterBook<T> {
  const byId = new Map<string, Parameter<T>>()
  for (const entry of entries) {
    refuseIncomplete(entry)
    refuseOverlap(entry)
    if (byId.has(entry.id)) throw new ParameterRefused(`${entry.id}: stands twice`)
    byId.set(entry.id, entry)
  }
  const days = new Map<string, { id: string; value: T }[]>()
  return {
    all: entries,
    find: (id) => byId.get(id),
    on: (id, day) => valueOn(byId.get(id), day),
    inForce: (day) => {
      const known = days.get(day)
      if (known) return known
      const found = entries.flatMap((entry) => {
        const value = valueOn(entry, day)
        return value === null ? [] : [{ id: entry.id, value }]
      })
      if (days.size < daysMax) days.set(day, found)
      return found
    },
  }
}

export function valueOn<T>(parameter: Parameter<T> | undefined, day: string): T | null {
  const dated = parameter?.values.findLast((value) => value.from <= day && (!value.to || day <= value.to))
  return dated?.value ?? null
}

/** The name and first day under which an assessment cites the value it used. */
export function versionOn(parameter: Parameter<unknown> | undefined, day: string): string | null {
  const from = parameter?.values.findLast((value) => value.from <= day)?.from
  return parameter && from ? `${parameter.id}@${from}` : null
}

function refuseIncomplete<T>(entry: Parameter<T>): void {
  if (!entry.id) throw new ParameterRefused(`an entry without id: ${entry.description}`)
  if (!entry.description.trim()) throw new ParameterRefused(`${entry.id}: description is missing`)
  if (!entry.reference.trim()) throw new ParameterRefused(`${entry.id}: reference is missing`)
  if (entry.values.length === 0) throw new ParameterRefused(`${entry.id}: no value`)
}

function refuseOverlap<T>(entry: Parameter<T>): void {
  let previous: Dated<T> | null = null
  for (const value of entry.values) {
    for (const day of [value.from, value.to]) {
      if (day !== undefined && !isDay(day)) throw new ParameterRefused(`${entry.id}: ${day} is not a day`)
    }
    if (value.to && value.to < value.from)
      throw new ParameterRefused(`${entry.id}: ends ${value.to} before it starts`)
    const taken = previous && value.from <= (previous.to ?? previous.from)
    if (taken) throw new ParameterRefused(`${entry.id}: ${value.from} overlaps the value before it`)
    previous = value
  }
}
