import { lastDayOf } from './calendar-days.ts'
import { passGates } from './gates/gate.ts'
import { gateTable } from './gates/table.ts'
import type { MonthFacts } from './month-facts.ts'
import { codes, type FamilyName } from './parameters/codes.ts'
import { internalExclusions } from './parameters/conflicts.ts'
import { exclusions } from './parameters/exclusions.ts'
import { explain, type Reason } from './reasons.ts'
import { verifiedThrough } from './warn-month.ts'

/** Which code families a program can earn; the first is the one its gates are asked of. */
const FAMILIES: Readonly<Record<string, readonly FamilyName[]>> = {
  CCM: ['ccm-staff', 'ccm-complex', 'ccm-practitioner'],
  PCM: ['pcm-staff', 'pcm-practitioner'],
  APCM: ['apcm', 'apcm-behavioral'],
  BHI: ['behavioral'],
  CoCM: ['collaborative'],
  RPM: ['rpm-device', 'rpm-management'],
  RTM: ['rtm-device', 'rtm-management'],
  CHI: ['community-health'],
  PIN: ['navigation', 'peer-navigation'],
  CPM: ['chronic-pain'],
}

export type ProgramOption = {
  program: string
  codes: string[]
  /** What stands between the patient and this program in the month; none means she qualifies. */
  missing: Reason[]
  /** Programs she is in that this one cannot be billed beside, and why. */
  conflicts: { program: string; reason: Reason }[]
  /** First day of the program's rules here, and the last month they were verified for. */
  rulesFrom: string
  verifiedThrough: string
}

const familiesOf = (program: string): readonly FamilyName[] => FAMILIES[program] ?? []

/** Reasons for which the two programs exclude each other in the month, whichever of them wins. */
const conflictReasons = (program: string, other: string, day: string): string[] => {
  const [ours, theirs] = [familiesOf(program), familiesOf(other)]
  const isOurs = (families: readonly FamilyName[]) => families.some((family) => ours.includes(family))
  const isTheirs = (families: readonly FamilyName[]) => families.some((family) => theirs.includes(family))
  const own = internalExclusions
    .inForce(day)
    .filter(
      ({ value: { winner, loser } }) =>
        (isOurs(winner) && isTheirs(loser)) || (isTheirs(winner) && isOurs(loser)),
    )
    .map(({ value }) => value.reason)
  const codesOf = (families: readonly FamilyName[]) =>
    codes
      .inForce(day)
      .filter(({ value }) => families.includes(value.family))
      .map(({ id }) => id)
  const billed = exclusions
    .inForce(day)
    .filter(({ value }) => value.effect === 'deny' && value.by.includes('same'))
    .filter(
      ({ value: pair }) =>
        (isOurs(pair.ours) && codesOf(theirs).some((code) => pair.codes.test(code))) ||
        (isTheirs(pair.ours) && codesOf(ours).some((code) => pair.codes.test(code))),
    )
    .map(({ value }) => value.reason)
  return [...new Set([...own, ...billed])]
}

/** What each program would ask of this patient now, and what it cannot stand beside (feature 15). Nothing is chosen here. */
export const comparePrograms = (facts: MonthFacts, enrolled: readonly string[]): ProgramOption[] => {
  const day = lastDayOf(facts.month)
  return Object.entries(FAMILIES).map(([program, families]) => {
    const asked = {
      ...facts,
      election: program === 'CCM' ? facts.election : (program as MonthFacts['election']),
    }
    const own = codes.inForce(day).filter(({ value }) => families.includes(value.family))
    const first = codes.all
      .filter(({ values }) => families.includes(values[0]!.value.family))
      .map(({ values }) => values[0]!.from)
    return {
      program,
      codes: own.map(({ id }) => id),
      missing: passGates(gateTable[families[0]!] ?? [], asked).map(explain),
      conflicts: enrolled
        .filter((other) => other !== program)
        .flatMap((other) =>
          conflictReasons(program, other, day).map((reason) => ({ program: other, reason: explain(reason) })),
        ),
      rulesFrom: first.sort()[0] ?? '',
      verifiedThrough,
    }
  })
}
