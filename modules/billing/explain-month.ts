import { dollars } from '../../platform/money.ts'
import type { Output } from '../../platform/route.ts'
import type { readPatientMonth } from './contract.ts'

type Read = Output<typeof readPatientMonth>

const minutes = (seconds: number) =>
  `${Math.floor(seconds / 60)} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`
const amount = (cents: number | null) => (cents === null ? 'the payer’s amount' : dollars(cents))

const codeLines = (codes: Read['codes']) =>
  codes.flatMap(({ code, units, amountCents, reason, citation }) => [
    `  ${code} x ${units}, ${amount(amountCents)}: ${reason}`,
    `    source: ${citation}`,
  ])

/** The month in words, each line with its rule and source and each minute with its times; the same on screen and on paper. */
export const explainMonth = (read: Read, clock: (iso: string) => string): string[] => [
  `${read.month}, judged by rules ${read.rulesVersion}: ${read.state.replaceAll('_', ' ')}`,
  read.codes.length > 0 ? 'It earns' : 'It earns nothing yet',
  ...codeLines(read.codes),
  ...read.denials.map(({ code, sentence, nextStep }) => `  no: ${sentence} ${nextStep} (${code})`),
  ...read.warnings.map(({ code, sentence, nextStep }) => `  look: ${sentence} ${nextStep} (${code})`),
  ...read.alternatives.flatMap((codes) => ['The facts also support', ...codeLines(codes)]),
  `Counted: staff ${minutes(read.staffSeconds)}, practitioner ${minutes(read.practitionerSeconds)}`,
  ...(read.thresholdMetOn ? [`  the threshold was met on ${read.thresholdMetOn}`] : []),
  ...read.entries.map(
    ({ from, until, seconds, who, credential, activity, program, source }) =>
      `  ${clock(from)} to ${clock(until)}, ${minutes(seconds)}: ${who} (${credential}), ${activity.replaceAll('_', ' ')}, ${program}, by ${source === 'timer' ? 'timer' : 'hand'}`,
  ),
  ...read.excluded.map(
    ({ seconds, reason }) => `  left out ${minutes(seconds)}: ${reason.sentence} (${reason.code})`,
  ),
]
