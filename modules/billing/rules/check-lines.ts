import { lastDayOf } from './calendar-days.ts'
import { notPayable } from './families/by-time.ts'
import type { CodeUnits, FamilyOutcome } from './families/family.ts'
import type { MonthFacts, ProposedLine } from './month-facts.ts'
import { codes, type FamilyName } from './parameters/codes.ts'
import { lineConflicts } from './parameters/conflicts.ts'

export type CheckedLines = { outcomes: FamilyOutcome[]; denials: string[]; alternatives: CodeUnits[][] }

const twoOfOneFamily: Partial<Record<FamilyName, string>> = {
  'rpm-device': 'RPM_DEVICE_CODE_CONFLICT',
  'rtm-device': 'RTM_DEVICE_CODE_CONFLICT',
  'rpm-management': 'RPM_MANAGEMENT_CODE_CONFLICT',
  'rtm-management': 'RTM_MANAGEMENT_CODE_CONFLICT',
}

/**
 * Holds the lines somebody means to claim against what the month supports. What is supported in a proposed family
 * stays; what is supported in a family nobody proposed becomes an alternative.
 */
export function checkLines(outcomes: FamilyOutcome[], facts: MonthFacts): CheckedLines {
  const lines = facts.proposed.lines
  if (!lines) return { outcomes, denials: [], alternatives: [] }
  const day = lastDayOf(facts.month)
  const wanted = new Set(lines.flatMap((line) => familiesOf(line.code)))
  const unasked = outcomes.filter((one) => one.units.length > 0 && !wanted.has(one.family))
  return {
    outcomes: outcomes.map((one) => (unasked.includes(one) ? { ...one, units: [], warnings: [] } : one)),
    denials: [
      ...new Set([...lines.flatMap((line) => lineFaults(line, lines, facts, day)), ...conflicts(lines, day)]),
    ],
    alternatives: unasked.map((one) => one.units),
  }
}

/** The family of a line, and of the code that took its place. */
function familiesOf(code: string): FamilyName[] {
  const rule = codes.find(code)?.values[0]?.value
  if (!rule) return []
  return [rule.family, ...(rule.successor ? familiesOf(rule.successor) : [])]
}

function lineFaults(line: ProposedLine, lines: ProposedLine[], facts: MonthFacts, day: string): string[] {
  const rule = codes.on(line.code, day)
  if (!rule) return [notPayable(line.code, day)]
  const isThere = (code: string) => lines.some((one) => one.code === code)
  const faults: string[] = []
  if (rule.parent && !isThere(rule.parent)) faults.push(`ADDON_WITHOUT_BASE_${line.code}`)
  if (line.code === '99494' && !isThere('99492') && !isThere('99493')) faults.push('ADDON_WITHOUT_BASE_99494')
  if (line.units > (rule.cap ?? (rule.parent ? line.units : 1))) faults.push(`UNIT_CAP_${line.code}`)
  if (rule.family === 'apcm-behavioral' && !hasApcmBase(lines, facts)) faults.push('APCM_ADDON_WITHOUT_BASE')
  if (line.code === 'G0558' && !facts.coverage.qmb) faults.push('APCM_LEVEL3_REQUIRES_QMB')
  return faults
}

function hasApcmBase(lines: ProposedLine[], facts: MonthFacts): boolean {
  const isBase = (code: string) => codes.find(code)?.values[0]?.value.family === 'apcm'
  return (
    lines.some((line) => isBase(line.code)) ||
    facts.otherBilled.some((line) => line.practitioner === 'same' && isBase(line.code))
  )
}

function conflicts(lines: ProposedLine[], day: string): string[] {
  const families = lines.flatMap((line) => codes.on(line.code, day)?.family ?? [])
  const between = lineConflicts
    .inForce(day)
    .map(({ value }) => value)
    .filter(
      (pair) =>
        families.some((one) => pair.first.includes(one)) && families.some((one) => pair.second.includes(one)),
    )
    .map((pair) => pair.reason)
  const bases = lines.filter((line) => codes.on(line.code, day)?.parent === undefined)
  const within = bases.flatMap((line) => {
    const family = codes.on(line.code, day)?.family
    const twice = bases.some(
      (other) => other.code !== line.code && codes.on(other.code, day)?.family === family,
    )
    const reason = family && twice ? twoOfOneFamily[family] : undefined
    return reason ? [reason] : []
  })
  return [...between, ...within]
}
