import { z } from 'zod'
import { route } from '../../platform/route.ts'
import { meaning, newReading, readingView } from './contract.ts'
import { KINDS } from './kinds-contract.ts'
import { goal } from './rules-contract.ts'

/** Her numbers, and where her practice wants them; a caregiver sees what is shared. */
export const myReadings = route({
  id: 'readings.mine',
  method: 'GET',
  path: '/api/my/readings',
  permission: 'my.readings',
  audit: 'read',
  input: z.object({}),
  output: z.object({
    /** What can be written down here. */
    kinds: z.array(z.enum(KINDS)),
    goals: z.array(goal),
    readings: z.array(
      readingView.extend({
        /** Whoever reads this wrote it, and may correct it. */
        mine: z.boolean(),
        seenBy: z.string().nullable(),
      }),
    ),
  }),
})

export const writeMyReading = route({
  id: 'readings.write-mine',
  method: 'POST',
  path: '/api/my/readings',
  permission: 'my.readings',
  audit: 'reading written',
  input: newReading,
  output: meaning,
})
