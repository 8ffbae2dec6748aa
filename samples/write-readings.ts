import { decide } from '../modules/readings/asked.ts'
import { tellReadings } from '../modules/readings/chart-readings.ts'
import type { NewReading } from '../modules/readings/contract.ts'
import { takeIn } from '../modules/readings/take-in.ts'
import { instantOf } from '../platform/clock.ts'
import type { Context } from '../platform/context.ts'
import { patients, staff } from './cast.ts'

type Who = (typeof staff)[keyof typeof staff]
type As = <T>(who: Who, command: (context: Context) => Promise<T>) => Promise<T>

const DAY_MS = 86_400_000
const HERS = { kind: 'patient', id: patients.rosa.id, name: 'Rosa Delgado' } as const

/** Rosa's morning weights of three weeks, the newest last: steady, then three pounds more since yesterday. */
const WEIGHTS = [
  168.4, 168, 168.2, 167.8, 168.6, 168.2, 167.6, 167.8, 168, 168.4, 168.2, 167.8, 167.6, 168, 168.2, 168.6,
  168.4, 168, 168.2, 168.4, 171.6,
]
const PRESSURES: [number, number][] = [
  [142, 80],
  [138, 78],
  [136, 76],
  [140, 80],
  [134, 76],
  [132, 74],
  [134, 78],
]
const SUGARS = [132, 148, 126, 139]

/** What Rosa measured in the last three weeks, after the nurse accepted what is suggested for her conditions. */
export const writeReadings = async (as: As, now: Date): Promise<void> => {
  const { rosa } = patients
  const daysAgo = (days: number) => instantOf(now.getTime() - days * DAY_MS).toISOString()
  const write = (days: number, what: Pick<NewReading, 'kind' | 'value' | 'lower' | 'unit'>) =>
    as(staff.lee, (context) =>
      takeIn(
        context,
        { ...what, patientId: rosa.id, id: context.newId(), takenAt: daysAgo(days), corrects: null },
        HERS,
      ),
    )
  await as(staff.lee, async (context) => {
    const { suggested } = await tellReadings(context, { patientId: rosa.id })
    const goals = [...suggested.goals, { kind: 'weight' as const, low: 165, high: 170 }]
    const { rules } = suggested
    await decide(context, { patientId: rosa.id, id: context.newId(), seen: 0, rules, goals })
  })
  for (const [at, value] of WEIGHTS.entries())
    await write(WEIGHTS.length - 1 - at, { kind: 'weight', value, lower: null, unit: 'lb' })
  for (const [at, [value, lower]] of PRESSURES.entries())
    await write(3 * (PRESSURES.length - 1 - at), { kind: 'blood_pressure', value, lower, unit: 'mmHg' })
  for (const [at, value] of SUGARS.entries())
    await write(5 * (SUGARS.length - 1 - at), { kind: 'sugar', value, lower: null, unit: 'mg/dL' })
}
