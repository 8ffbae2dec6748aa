import type { Month } from '../../platform/clock.ts'
import type { Consent } from '../enrollment/index.ts'
import type { MonthFacts, SiblingFacts } from './rules/month-facts.ts'

type Enrolled = { program: string; startedOn: string }
type Recorded = ReadonlyMap<string, Record<string, unknown>>

const monthsBetween = (from: string, month: string): number =>
  (Number(month.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(month.slice(5, 7)) -
  Number(from.slice(5, 7))

const agreed = (consents: readonly Consent[], programs: readonly string[]): boolean =>
  programs.some((program) => consents.find((one) => one.program === program)?.decision === 'accepted')

/** Facts of the programs beside the main one: only those she is enrolled in, as a person recorded them. */
export const siblingFacts = (
  month: Month,
  enrolled: readonly Enrolled[],
  consents: readonly Consent[],
  recorded: Recorded,
): SiblingFacts => {
  const isIn = (program: string) => enrolled.find((one) => one.program === program)
  const fact = (program: string) => (isIn(program) || program === 'TCM' ? recorded.get(program) : undefined)
  const named: [keyof SiblingFacts, string][] = [
    ['rpm', 'RPM'],
    ['rtm', 'RTM'],
    ['pcm', 'PCM'],
    ['apcm', 'APCM'],
    ['chi', 'CHI'],
    ['chronicPain', 'CPM'],
    ['transition', 'TCM'],
  ]
  const told = named.flatMap(([key, program]) => {
    const facts = fact(program)
    return facts ? [[key, facts] as const] : []
  })
  const collaborative = isIn('CoCM')
  return {
    ...(Object.fromEntries(told) as SiblingFacts),
    ...(agreed(consents, ['BHI', 'CoCM']) ? { behavioralConsent: true } : {}),
    ...(collaborative
      ? { collaborative: { episodeMonth: monthsBetween(collaborative.startedOn, month) + 1 } }
      : {}),
  }
}

/** PCM and APCM take the place of CCM: enrolled in one of them, the month is theirs unless somebody elected otherwise. */
export const electionOf = (mainProgram: string, chosen: MonthFacts['election']): MonthFacts['election'] =>
  mainProgram === 'PCM' || mainProgram === 'APCM' ? mainProgram : chosen
