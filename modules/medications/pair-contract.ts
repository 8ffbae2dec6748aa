import { z } from 'zod'
import { route } from '../../platform/route.ts'

const name = z.string().trim().min(2, 'Give the list a name.').max(80)
const pairList = z.object({
  name: z.string(),
  version: z.number().int(),
  source: z.string(),
  /** None: the list is not used any more. */
  pairs: z.number().int(),
  loadedBy: z.string(),
  loadedAt: z.iso.datetime(),
})

/** Every version of every list, the newest first; of each name the newest counts. */
export const listPairLists = route({
  id: 'medications.pair-lists',
  method: 'GET',
  path: '/api/medicine-pairs',
  permission: 'medications.read',
  audit: 'list',
  input: z.object({}),
  output: z.object({ lists: z.array(pairList) }),
})

/** A file read whole, or not at all with the line that is wrong. */
export const loadPairList = route({
  id: 'medications.load-pairs',
  method: 'POST',
  path: '/api/medicine-pairs',
  permission: 'medications.rules',
  audit: 'list of pairs loaded',
  input: z.object({
    id: z.uuid(),
    name,
    source: z.string().trim().min(3, 'Say where the list is from.').max(200),
    text: z.string().max(700_000, 'This file is too large. Leave out columns that are not needed.'),
  }),
  output: z.object({ version: z.number().int(), pairs: z.number().int(), doubles: z.number().int() }),
})

export const stopPairList = route({
  id: 'medications.stop-pairs',
  method: 'POST',
  path: '/api/medicine-pairs/stop',
  permission: 'medications.rules',
  audit: 'list of pairs stopped',
  input: z.object({
    id: z.uuid(),
    name,
    reason: z.string().trim().min(3, 'Say why in a few words.').max(200),
  }),
  output: z.object({ version: z.number().int() }),
})
