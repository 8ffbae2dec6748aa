import type { MonitoringFact, Program } from '../month-facts.ts'
import { codes, type FamilyName } from '../parameters/codes.ts'
import { secondsOf } from '../program-time.ts'
import { earnByTime, notPayable } from './by-time.ts'
import { earned, type FamilyOutcome, isBusy, type MonthContext, refusal } from './family.ts'

type Monitoring = {
  program: Program
  device: { family: FamilyName; long: string; short: string }
  management: { family: FamilyName; long: string; short: string }
}

const rtmDevices = {
  respiratory: { long: '98976', short: '98984' },
  musculoskeletal: { long: '98977', short: '98985' },
  behavioral: { long: '98978', short: '98986' },
}

export function remotePhysiologic(context: MonthContext): FamilyOutcome[] {
  return monitor(context, context.facts.siblings.rpm, {
    program: 'RPM',
    device: { family: 'rpm-device', long: '99454', short: '99445' },
    management: { family: 'rpm-management', long: '99457', short: '99470' },
  })
}

export function remoteTherapeutic(context: MonthContext): FamilyOutcome[] {
  const fact = context.facts.siblings.rtm
  return monitor(context, fact, {
    program: 'RTM',
    device: { family: 'rtm-device', ...rtmDevices[fact?.system ?? 'musculoskeletal'] },
    management: { family: 'rtm-management', long: '98980', short: '98979' },
  })
}

/** Device supply (16 days of data; from 2026 also 2 to 15) and management time (20 minutes; from 2026 also 10 to 19). */
function monitor(
  context: MonthContext,
  fact: MonitoringFact | undefined,
  shape: Monitoring,
): FamilyOutcome[] {
  const busy = isBusyWithTime(context, shape.program)
  if (!fact) return busy ? [refusal(shape.management.family, `${shape.program}_DATA_MISSING`)] : []
  const management = busy ? [manage(context, fact, shape)] : []
  return [...management, ...supply(context, fact, shape, busy)]
}

function supply(
  context: MonthContext,
  fact: MonitoringFact,
  shape: Monitoring,
  busy: boolean,
): FamilyOutcome[] {
  const { family, long, short } = shape.device
  const code = fact.daysOfData >= 16 ? long : short
  // Too few days is worth a word only where nothing but the device was hoped for.
  if (fact.daysOfData < 2) return busy ? [] : [refusal(family, `${shape.program}_DAYS_BELOW_THRESHOLD`)]
  const payable = codes.on(code, context.day) !== null
  return [payable ? earned(family, code) : refusal(family, notPayable(code, context.day))]
}

function manage(context: MonthContext, fact: MonitoringFact, shape: Monitoring): FamilyOutcome {
  const { family, long, short } = shape.management
  if (!fact.interactiveCommunication)
    return refusal(family, `${shape.program}_INTERACTIVE_COMMUNICATION_REQUIRED`)
  const minutes = Math.floor(secondsOf(context.counted, shape.program, 'staffEquivalent') / 60)
  const base = minutes >= (codes.on(long, context.day)?.minutes ?? 20) ? long : short
  const least = codes.find(short)?.values[0]?.value.minutes ?? 0
  if (minutes < least) return refusal(family, 'TIME_BELOW_THRESHOLD')
  return earnByTime(context, {
    family,
    base,
    program: shape.program,
    whose: 'staffEquivalent',
    below: 'TIME_BELOW_THRESHOLD',
  })
}

function isBusyWithTime(context: MonthContext, program: Program): boolean {
  return isBusy(context, program) && context.facts.entries.length > 0
}
