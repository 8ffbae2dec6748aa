import { createHash } from 'node:crypto'
import type { IncomingChart } from '../record/index.ts'

/** An index of PostgreSQL takes 2,704 bytes a row; a system and two ids of this length fit, whatever their letters. */
export const KEY_CHARS_MAX = 200

const bound = (key: string): string =>
  key.length <= KEY_CHARS_MAX
    ? key
    : `${key.slice(0, 100).toWellFormed()}…${createHash('sha256').update(key).digest('hex')}`

/** Real ids are short. A long one stays an id of its own, but not at its full length. */
export const boundKeys = (chart: IncomingChart): IncomingChart => ({
  ...chart,
  sourceSystem: bound(chart.sourceSystem),
  sourcePatientId: bound(chart.sourcePatientId),
  ...(chart.person && {
    person: {
      ...chart.person,
      identifiers: chart.person.identifiers.map((identifier) => ({
        ...identifier,
        system: bound(identifier.system),
        value: bound(identifier.value),
      })),
    },
  }),
  facts: chart.facts.map((fact) =>
    fact.sourceKey.length <= KEY_CHARS_MAX ? fact : { ...fact, sourceKey: bound(fact.sourceKey) },
  ),
})
