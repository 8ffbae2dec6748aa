import { z } from 'zod'
import { route } from '../../platform/route.ts'

const done = z.object({ ok: z.literal(true) })

/** Hands a queue to a colleague until a day, one's own or, for a lead, anybody's. */
export const coverQueue = route({
  id: 'worklist.cover',
  method: 'POST',
  path: '/api/worklist/covers',
  permission: 'worklist.read',
  audit: 'queue handed over',
  input: z.object({
    id: z.uuid(),
    awayId: z.uuid(),
    byId: z.uuid(),
    fromOn: z.iso.date(),
    untilOn: z.iso.date(),
  }),
  output: done,
})

export const endCover = route({
  id: 'worklist.end-cover',
  method: 'POST',
  path: '/api/worklist/covers/:id/end',
  permission: 'worklist.read',
  audit: 'cover ended',
  input: z.object({ id: z.uuid() }),
  output: done,
})

/** The need of each coordinator's patients beside her hours: work follows need, not thresholds. */
export const readTeam = route({
  id: 'worklist.team',
  method: 'GET',
  path: '/api/worklist/team',
  permission: 'worklist.lead',
  audit: 'list',
  input: z.object({}),
  output: z.object({
    week: z.object({ from: z.iso.date(), until: z.iso.date() }),
    minutesACall: z.number(),
    people: z.array(
      z.object({
        staffId: z.uuid(),
        name: z.string(),
        patients: z.number().int(),
        /** Patients who need something today. */
        waiting: z.number().int(),
        /** Calls that are due until the end of the week. */
        callsDue: z.number().int(),
        hoursNeeded: z.number(),
        /** Null: nobody said. */
        hoursRostered: z.number().nullable(),
        /** Minutes written for these patients this month, by whomever. */
        minutesThisMonth: z.number().int(),
        away: z.object({ id: z.uuid(), untilOn: z.iso.date(), by: z.string() }).nullable(),
      }),
    ),
  }),
})

export const setRoster = route({
  id: 'worklist.set-roster',
  method: 'POST',
  path: '/api/worklist/roster',
  permission: 'worklist.lead',
  audit: 'roster changed',
  input: z.object({
    id: z.uuid(),
    staffId: z.uuid(),
    weeklyHours: z.number().min(0, 'Not less than none.').max(80, 'A week has at most 80 working hours.'),
    fromOn: z.iso.date(),
  }),
  output: done,
})
