import type { IncomingChart } from '../reading/chart.ts'
import type { Omission } from '../reading/omissions.ts'
import { isRefusal, type Refusal } from '../reading/refusal.ts'
import { buildChart, type Source } from './build-chart.ts'
import { MAPPERS, NAMING } from './mappers.ts'
import { noPatient } from './read-bundle.ts'
import { indexOf, type Located, ownerOf, typeOf } from './references.ts'

export type Charts = { charts: IncomingChart[]; omissions: Omission[] }

function put(groups: Map<string, Located[]>, owner: string, one: Located): void {
  const known = groups.get(owner)
  if (known) known.push(one)
  else groups.set(owner, [one])
}

function group(located: Located[], omissions: Omission[]): { id: string; mine: Located[] }[] {
  const index = indexOf(located)
  const groups = new Map<string, Located[]>()
  for (const one of located) {
    const owner = ownerOf(one.resource, one.id, index)
    const type = typeOf(one.resource)
    if (owner !== undefined) put(groups, owner, one)
    else if (!NAMING.has(type))
      omissions.push({
        path: one.path,
        what: `${type} resource`,
        why: MAPPERS.has(type) ? 'It does not say whose it is.' : `${type} resources are not used.`,
        countable: true,
      })
  }
  return [...groups].map(([id, mine]) => ({ id, mine }))
}

/** Loose resources, as a bulk export has them: one chart for each patient, some without the Patient itself. */
export function readResources(located: Located[], source: Source): Charts | Refusal {
  const omissions: Omission[] = []
  const groups = group(located, omissions)
  if (groups.length === 0) return noPatient(located, '')
  const index = indexOf(located)
  const charts: IncomingChart[] = []
  for (const { id, mine } of groups) {
    const chart = buildChart(id, mine, index, source)
    if (!isRefusal(chart)) charts.push(chart)
    // Alone, a refused patient is a refused file; among others only that chart is left out.
    else if (groups.length === 1) return chart
    else omissions.push({ path: mine[0]!.path, what: `The chart of Patient/${id}`, why: chart.message })
  }
  return { charts, omissions }
}
