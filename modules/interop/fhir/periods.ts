import { realDate } from '../reading/dates.ts'
import { type Tree, tree, words } from './tree.ts'

type Span = { startedOn?: string; endedOn?: string }

export function dateOf(value: unknown): string | undefined {
  return realDate(words(value))
}

export function period(value: unknown): Span {
  const startedOn = dateOf(tree(value).start)
  const endedOn = dateOf(tree(value).end)
  return { ...(startedOn === undefined ? {} : { startedOn }), ...(endedOn === undefined ? {} : { endedOn }) }
}

/** A choice element such as effective[x]: a moment or a period. */
export function span(resource: Tree, name: string): Span {
  const moment = dateOf(resource[`${name}DateTime`]) ?? dateOf(resource[`${name}Instant`])
  return moment === undefined ? period(resource[`${name}Period`]) : { startedOn: moment }
}
