import type { Context } from '../../platform/context.ts'
import { staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard, readNamesakes } from '../patients/index.ts'
import { addSourcePatient } from '../record/index.ts'
import { receiveNotice } from '../transitions/index.ts'
import type { listUnmatched, matchNotice, setNoticeAside } from './feed-contract.ts'
import { noticeOf, readNotice } from './receive-adt.ts'
import { type About, readUnmatched, readUnmatchedOne, updateUnmatched } from './unmatched-store.ts'

const namesOf = ({ name, birthDate }: About) => {
  const [familyName = '', givenName = ''] = name.split(', ')
  return { familyName, givenName, birthDate }
}

export const listWaiting = async ({ tx }: Context): Promise<Output<typeof listUnmatched>> => {
  const notices: Output<typeof listUnmatched>['notices'] = []
  for (const { about, receivedAt, source, ...row } of await readUnmatched(tx)) {
    const same = await readNamesakes(tx, namesOf(about))
    const cards = await Promise.all(same.map(({ id }) => readCard(tx, id)))
    notices.push({
      ...row,
      ...about,
      event: about.event as 'admitted',
      source: source as 'feed',
      receivedAt: receivedAt.toISOString(),
      perhaps: cards.flatMap((card) =>
        card ? [{ patientId: card.id, name: `${card.familyName}, ${card.givenName}` }] : [],
      ),
    })
  }
  return { notices }
}

const waiting = async (context: Context, noticeId: string) => {
  const row = found(await readUnmatchedOne(context.tx, noticeId))
  if (row.resolvedAt) refuse('RESOLVED', 'Somebody saw to this notice already. Reload the list.')
  return row
}

/** The hospital's number is hers from now on, and the notice is taken in as if it had been known. */
export const match = async (context: Context, { noticeId, patientId }: Input<typeof matchNotice>) => {
  const row = await waiting(context, noticeId)
  found(await readCard(context.tx, patientId))
  const bytes = Buffer.from(row.message, 'base64')
  const read = readNotice(context, bytes)
  if (!('what' in read)) return refuse('UNREADABLE', read.sentence)
  const { sourceSystem, sourcePatientId } = read.chart
  if (sourcePatientId)
    await addSourcePatient(context.tx, {
      practiceId: context.practice.id,
      sourceSystem,
      sourcePatientId,
      patientId,
    })
  await receiveNotice(context, noticeOf(context, read, patientId, bytes, row.source as 'feed'))
  await updateUnmatched(context.tx, noticeId, {
    matchedTo: patientId,
    resolution: 'matched',
    resolvedBy: staff(context).id,
    resolvedAt: context.now,
  })
  return { ok: true as const }
}

export const setAside = async (context: Context, { noticeId, words }: Input<typeof setNoticeAside>) => {
  await waiting(context, noticeId)
  await updateUnmatched(context.tx, noticeId, {
    resolution: 'set_aside',
    resolutionWords: words,
    resolvedBy: staff(context).id,
    resolvedAt: context.now,
  })
  return { ok: true as const }
}
