import { z } from 'zod'
import { route } from '../../platform/route.ts'

export const LETTERS = ['couldNotReach', 'missedCall', 'nextContact'] as const

/** One letter to one patient or to many, each in her language. It waits in the outbox to be printed. */
export const writeLetters = route({
  id: 'messages.write-letters',
  method: 'POST',
  path: '/api/letters',
  permission: 'messages.send',
  audit: 'letters written',
  input: z.object({
    id: z.uuid(),
    letter: z.enum(LETTERS),
    patientIds: z.array(z.uuid()).min(1, 'Choose at least one patient.').max(200, 'At most 200 at once.'),
    /** The day to talk, where the letter tells of one. */
    on: z.iso.date('Write the day as YYYY-MM-DD.').nullable(),
  }),
  /** Who has no postal address and so gets none. */
  output: z.object({ written: z.number().int(), without: z.array(z.string()) }),
})

/** All letters of one writing as one file, large print and tagged, one letter a sheet. */
export const printLetters = route({
  id: 'messages.print-letters',
  method: 'GET',
  path: '/api/letters/:writingId',
  permission: 'messages.send',
  audit: 'letters printed',
  input: z.object({ writingId: z.uuid() }),
  output: z.any(),
  download: true,
})
