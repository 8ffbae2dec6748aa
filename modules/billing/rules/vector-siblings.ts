import type { MonitoringFact, SiblingFacts } from './month-facts.ts'
import { dayAt, dayOrNullAt, type Json, numberAt, objectAt, oneOf, onlyKnown } from './refuse-vector.ts'

export const siblingFields = ['bhiConsent', 'cocm', 'rpm', 'rtm', 'pcm', 'apcm', 'chi', 'cpm', 'tcm']

type Reader = (value: Json, place: string) => SiblingFacts

const systems = ['respiratory', 'musculoskeletal', 'behavioral'] as const
const levels = ['none', 'straightforward', 'low', 'moderate', 'high'] as const

/** One reader a program; each knows its own fields and refuses others. */
const readers: Record<string, { fields: string[]; read: Reader }> = {
  cocm: {
    fields: ['episodeMonth'],
    read: (one, place) => ({
      collaborative: { episodeMonth: numberAt(one.episodeMonth, `${place}.episodeMonth`) },
    }),
  },
  rpm: {
    fields: ['daysOfData', 'interactiveCommunication'],
    read: (one, place) => ({ rpm: readMonitoring(one, place) }),
  },
  rtm: {
    fields: ['daysOfData', 'interactiveCommunication', 'system'],
    read: (one, place) => ({
      rtm: { ...readMonitoring(one, place), system: oneOf(one.system, systems, `${place}.system`) },
    }),
  },
  pcm: {
    fields: ['condition', 'expectedMonths', 'highRisk', 'diseaseSpecificPlan'],
    read: (one, place) => ({
      pcm: {
        expectedMonths: numberAt(one.expectedMonths, `${place}.expectedMonths`),
        highRisk: one.highRisk === true,
        diseaseSpecificPlan: one.diseaseSpecificPlan === true,
      },
    }),
  },
  apcm: {
    fields: ['capabilitiesAttested'],
    read: (one) => ({ apcm: { capabilitiesAttested: one.capabilitiesAttested === true } }),
  },
  chi: {
    fields: ['initiatingVisit', 'unmetNeed'],
    read: (one) => ({
      chi: {
        initiatingVisit: one.initiatingVisit === true,
        unmetNeed: typeof one.unmetNeed === 'string' ? one.unmetNeed : null,
      },
    }),
  },
  cpm: {
    fields: ['firstInPersonVisitDone', 'painOver3Months'],
    read: (one) => ({
      chronicPain: {
        firstInPersonVisitDone: one.firstInPersonVisitDone === true,
        painOver3Months: one.painOver3Months === true,
      },
    }),
  },
  tcm: {
    fields: ['discharge', 'contactWithin2BusinessDays', 'attemptsWithin2BusinessDays', 'f2f', 'mdm'],
    read: readTransition,
  },
}

export function readSiblings(facts: Json, place: string): SiblingFacts {
  // Vectors speak of this consent only where it matters; silence means it was given.
  const consent: SiblingFacts = { behavioralConsent: facts.bhiConsent !== false }
  const found = Object.entries(readers).flatMap(([name, reader]) => {
    if (facts[name] === undefined || facts[name] === null) return []
    const one = objectAt(facts[name], `${place}.${name}`)
    onlyKnown(one, reader.fields, `${place}.${name}`)
    return [reader.read(one, `${place}.${name}`)]
  })
  return Object.assign(consent, ...found)
}

function readMonitoring(one: Json, place: string): MonitoringFact {
  return {
    daysOfData: numberAt(one.daysOfData, `${place}.daysOfData`),
    interactiveCommunication: one.interactiveCommunication === true,
  }
}

function readTransition(one: Json, place: string): SiblingFacts {
  return {
    transition: {
      discharge: dayAt(one.discharge, `${place}.discharge`),
      contactWithin2BusinessDays: one.contactWithin2BusinessDays === true,
      attemptsWithin2BusinessDays: numberAt(
        one.attemptsWithin2BusinessDays ?? 0,
        `${place}.attemptsWithin2BusinessDays`,
      ),
      visitOn: dayOrNullAt(one.f2f, `${place}.f2f`),
      mdm: oneOf(one.mdm ?? 'none', levels, `${place}.mdm`),
    },
  }
}
