import type { IncomingChart, IncomingFact, IncomingPatient } from '../reading/chart.ts'
import { type Omission, summarize } from '../reading/omissions.ts'
import { isRefusal, type Refusal } from '../reading/refusal.ts'
import { NOTHING_WHY, saysNothing } from '../reading/says-nothing.ts'
import { foldPayers } from './explanation-of-benefit.ts'
import { MAPPERS, NAMING, UNUSED } from './mappers.ts'
import type { Mapped } from './mapping.ts'
import { mapPatient, patientSystem } from './patient.ts'
import { type Index, type Located, nameIn, resolveIn, typeOf } from './references.ts'

export type Source = { today: string; sourceSystem?: string; metaSource?: string }

function mapOne({ resource, path, id }: Located, index: Index): Mapped {
  const type = typeOf(resource)
  const mapper = MAPPERS.get(type)
  if (mapper)
    return mapper(resource, {
      path,
      id,
      resolve: (reference) => resolveIn(index, resource, reference),
      nameOf: (reference) => nameIn(index, resource, reference),
    })
  if (NAMING.has(type)) return []
  const why = UNUSED.get(type) ?? `${type || 'Untyped'} resources are not used.`
  return { leftOut: `${type || 'untyped'} resource`, why, countable: true }
}

/** Of two facts with one identity the later one counts, as it would on a server. */
function latest(facts: IncomingFact[]): IncomingFact[] {
  return [...new Map(facts.map((fact) => [`${fact.kind} ${fact.sourceKey}`, fact])).values()]
}

function collect(located: Located[], index: Index): { facts: IncomingFact[]; omissions: Omission[] } {
  const facts: IncomingFact[] = []
  const omissions: Omission[] = []
  for (const one of located) {
    const mapped = mapOne(one, index)
    if (Array.isArray(mapped))
      for (const fact of mapped)
        if (saysNothing(fact.text))
          omissions.push({ path: fact.sourcePath, what: fact.text, why: NOTHING_WHY })
        else facts.push(fact)
    else
      omissions.push({
        path: one.path,
        what: mapped.leftOut,
        why: mapped.why,
        ...(mapped.countable ? { countable: true } : {}),
      })
  }
  return { facts: latest(foldPayers(facts)), omissions }
}

function personOf(patient: Located | undefined, today: string): IncomingPatient | undefined | Refusal {
  return patient && mapPatient(patient.resource, today, patient.path)
}

/** One patient's resources as one chart. */
export function buildChart(
  patientId: string,
  located: Located[],
  index: Index,
  source: Source,
): IncomingChart | Refusal {
  const patient = located.find(({ resource }) => typeOf(resource) === 'Patient')
  const person = personOf(patient, source.today)
  if (isRefusal(person)) return person
  const { facts, omissions } = collect(located, index)
  return {
    sourceSystem:
      source.sourceSystem ?? (patient && patientSystem(patient.resource)) ?? source.metaSource ?? 'fhir-file',
    sourcePatientId: patientId,
    ...(person ? { person } : {}),
    facts,
    notUnderstood: summarize(omissions),
  }
}
