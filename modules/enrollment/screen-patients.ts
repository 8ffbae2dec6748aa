import { localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { type PatientCard, readAllCards, readCoverages, readStays } from '../patients/index.ts'
import { readScreeningFacts, type ScreeningFact } from '../record/index.ts'
import type { CandidateView } from './contract.ts'
import { type ChronicMatch, findChronic } from './rules/find-chronic.ts'
import { type Candidate, screenCandidate } from './rules/screen-candidate.ts'
import { readAllEnrollments, readVisits } from './store.ts'

type Match = ChronicMatch<ScreeningFact>
type Known = {
  conditions: ScreeningFact[]
  lastEncounter: string | null
  enrolledIn: Candidate['enrolledIn']
}

const viewOf = ({ key, label, found }: Match) => ({
  key,
  label,
  because: found.map(({ fact, how, said }) => ({ factId: fact.id, how, said, since: fact.startedOn })),
})

/** What the practice recorded itself counts beside what the chart says. */
const lastVisit = async (
  { tx }: Context,
  patientId: string,
  charted: string | null,
): Promise<string | null> => {
  const own = (await readVisits(tx, patientId))[0]?.visitedOn ?? null
  return (
    [charted?.slice(0, 10) ?? null, own]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  )
}

/** One patient against the three questions of eligibility; the software suggests, a practitioner confirms (promise 8). */
export const screenOne = async (
  context: Context,
  card: PatientCard,
  known: Known,
): Promise<{ view: CandidateView; matches: Match[] }> => {
  const matches = findChronic(known.conditions)
  const lastVisitOn = await lastVisit(context, card.id, known.lastEncounter)
  const today = localDate(context.now, context.practice.timeZone)
  const coverages = (await readCoverages(context.tx, card.id)).filter(
    ({ fromOn, untilOn }) => fromOn <= today && (!untilOn || untilOn >= today),
  )
  const screening = screenCandidate(
    {
      birthDate: card.birthDate,
      deceasedOn: card.deceasedOn,
      categories: matches,
      lastEncounterOn: lastVisitOn,
      coverageKinds: coverages.map(({ kind }) => kind),
      language: card.language,
      enrolledIn: known.enrolledIn ?? null,
      stays: await readStays(context.tx, card.id),
    },
    today,
  )
  const view = {
    patientId: card.id,
    name: `${card.familyName}, ${card.givenName}`,
    birthDate: card.birthDate,
    fits: screening.fits,
    conditions: matches.map(viewOf),
    lastVisitOn,
    speaksFor: screening.for.map(({ text }) => text),
    speaksAgainst: screening.against,
  }
  return { view, matches }
}

/** Everybody who is not enrolled: those who fit first, then by how many conditions were found. */
export const screenEverybody = async (context: Context): Promise<CandidateView[]> => {
  const { conditions, lastEncounters } = await readScreeningFacts(context.tx)
  const byPatient = Map.groupBy(conditions, ({ patientId }) => patientId)
  const enrolled = new Set((await readAllEnrollments(context.tx)).map(({ patientId }) => patientId))
  const views: CandidateView[] = []
  for (const card of await readAllCards(context.tx)) {
    if (enrolled.has(card.id) || card.deceasedOn) continue
    const known = {
      conditions: byPatient.get(card.id) ?? [],
      lastEncounter: lastEncounters.get(card.id) ?? null,
      enrolledIn: null,
    }
    views.push(
      (await screenOne(context, { ...card, sex: card.sex as PatientCard['sex'], mbi: null }, known)).view,
    )
  }
  return views.sort((a, b) => Number(b.fits) - Number(a.fits) || b.conditions.length - a.conditions.length)
}
