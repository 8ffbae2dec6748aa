import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { measured } from './kinds-contract.ts'
import { alertRule, goal, reason, ZONES } from './rules-contract.ts'

const one = z.object({ patientId: z.uuid() })
export const SAID_BY = ['patient', 'caregiver', 'representative', 'staff', 'device'] as const

export const readingView = measured.extend({
  id: z.uuid(),
  takenAt: z.iso.datetime(),
  /** The day it was taken on, where the practice is. */
  on: z.iso.date(),
  saidByKind: z.enum(SAID_BY),
  saidByName: z.string(),
  /** The reading that this one takes the place of. */
  corrects: z.uuid().nullable(),
  isCorrected: z.boolean(),
  zone: z.enum(ZONES).nullable(),
})
export type ReadingView = z.infer<typeof readingView>

/** What the browser sends of a reading; its id makes it one, however often it is sent. */
export const newReading = measured.extend({
  id: z.uuid(),
  takenAt: z.iso.datetime('Write when it was measured.'),
  corrects: z.uuid().nullable(),
})
export type NewReading = z.infer<typeof newReading>

/** What it means by what the practice asked to be told about; no zone where it asked nothing about this kind. */
export const meaning = z.object({
  zone: z.enum(['green', ...ZONES]).nullable(),
  reasons: z.array(reason),
})
export type Meaning = z.infer<typeof meaning>

export const readReadings = route({
  id: 'readings.read',
  method: 'GET',
  path: '/api/patients/:patientId/readings',
  permission: 'readings.read',
  audit: 'read',
  input: one,
  output: z.object({
    readings: z.array(readingView),
    rules: z.array(alertRule),
    goals: z.array(goal),
    /** Limits that always stand. */
    danger: z.array(alertRule),
    /** Who decided and when; null as long as nobody has, and the rules for everybody hold. */
    decided: z.object({ version: z.number().int(), by: z.string(), at: z.iso.datetime() }).nullable(),
    suggested: z.object({ rules: z.array(alertRule), goals: z.array(goal) }),
  }),
})

/** A reading that the nurse was told on the phone. */
export const writeReading = route({
  id: 'readings.write',
  method: 'POST',
  path: '/api/patients/:patientId/readings',
  permission: 'readings.write',
  audit: 'reading written',
  input: one.extend(newReading.shape),
  output: meaning,
})

/** What to be told about from now on: the whole of it, as one decision. */
export const decideAlerts = route({
  id: 'readings.decide',
  method: 'POST',
  path: '/api/patients/:patientId/reading-rules',
  permission: 'readings.decide',
  audit: 'reading alerts decided',
  input: one.extend({
    id: z.uuid(),
    /** The version on the screen; 0 where nobody had decided. */
    seen: z.number().int().min(0),
    rules: z.array(alertRule).max(40),
    goals: z.array(goal).max(5),
  }),
  output: z.object({ version: z.number().int() }),
})
