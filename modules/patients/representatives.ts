import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Download, Input, Output } from '../../platform/route.ts'
import { checkUpload } from '../../platform/uploads.ts'
import { endWaysIn, makeLink } from '../access/index.ts'
import { readStaffNames } from '../practice/index.ts'
import type {
  addRepresentative,
  BASES,
  endRepresentative,
  listRepresentatives,
} from './representative-contract.ts'
import {
  addOne,
  addOnePaper,
  lockRepresentative,
  markEnded,
  markVerified,
  readPaper,
  readPapers,
  readRepresentatives,
} from './representative-store.ts'
import { readCard } from './store.ts'

const PAPER_KINDS = ['application/pdf', 'image/png', 'image/jpeg']
const ok = { ok: true as const }
type Its = { patientId: string; id: string }

type Authority = { basis: string; verifiedAt: Date | null; endedAt: Date | null; untilOn: string | null }

/** Checked, not ended, not past its day; after her death only an executor's authority is left (45 CFR 164.502(g)(4)). */
export const mayAct = (
  { basis, verifiedAt, endedAt, untilOn }: Authority,
  { deceasedOn }: { deceasedOn: string | null },
  today: string,
): boolean =>
  verifiedAt !== null &&
  endedAt === null &&
  (untilOn === null || untilOn >= today) &&
  (deceasedOn === null || basis === 'executor')

export const tellAll = async (
  { tx, ...context }: Context,
  { patientId }: { patientId: string },
): Promise<Output<typeof listRepresentatives>> => {
  found(await readCard(tx, patientId))
  const nameOf = await readStaffNames(tx)
  const papers = await readPapers(tx, patientId)
  const me = context.actor.id
  return {
    representatives: (await readRepresentatives(tx, patientId)).map((row) => ({
      id: row.id,
      name: row.name,
      relationship: row.relationship,
      basis: row.basis as (typeof BASES)[number],
      birthDate: row.birthDate,
      email: row.email,
      phone: row.phone,
      untilOn: row.untilOn,
      recordedBy: nameOf(row.recordedBy),
      mine: row.recordedBy === me,
      papers: papers
        .filter(({ representativeId }) => representativeId === row.id)
        .map(({ id, receivedAt }) => ({ id, receivedAt: receivedAt.toISOString() })),
      verified: row.verifiedAt
        ? { at: row.verifiedAt.toISOString(), by: nameOf(row.verifiedBy ?? '') }
        : null,
      ended: row.endedAt ? { at: row.endedAt.toISOString(), why: row.endReason ?? '' } : null,
    })),
  }
}

export const record = async (context: Context, given: Input<typeof addRepresentative>) => {
  const { tx, now, practice } = context
  found(await readCard(tx, given.patientId))
  const recordedBy = staff(context).id
  const open = { verifiedAt: null, verifiedBy: null, endedAt: null, endedBy: null, endReason: null }
  await addOne(tx, { practiceId: practice.id, ...given, recordedAt: now, recordedBy, ...open })
  return ok
}

/** Keeps the paper under a random name. Refuses what is no PDF, PNG or JPEG by its bytes. */
export const keepPaper = async (context: Context, { patientId, id }: Its) => {
  const { tx, now, practice } = context
  found(await lockRepresentative(tx, patientId, id))
  const { mediaType, bytes, sha256 } = await checkUpload(context.upload, PAPER_KINDS)
  const paperId = context.newId()
  await addOnePaper(tx, {
    practiceId: practice.id,
    id: paperId,
    patientId,
    representativeId: id,
    mediaType,
    sha256,
    content: bytes,
    receivedAt: now,
    receivedBy: staff(context).id,
  })
  return { paperId }
}

export const sendPaper = async ({ tx }: Context, { patientId, id }: Its): Promise<Download> => {
  const { content, mediaType } = found(await readPaper(tx, patientId, id))
  return { bytes: content, mediaType, fileName: `paper-${id.slice(-6)}.${mediaType.split('/')[1]}` }
}

/** Refuses without a paper, and when the same person wrote it down: two people stand behind it. Returns her link. */
export const verify = async (context: Context, { patientId, id }: Its): Promise<{ link: string }> => {
  const { tx, now } = context
  const person = found(await lockRepresentative(tx, patientId, id))
  const me = staff(context).id
  if (person.endedAt) refuse('ENDED', 'This has ended. Write it down anew, with the new paper.')
  if (!(await readPapers(tx, patientId)).some(({ representativeId }) => representativeId === id))
    refuse(
      'NO_PAPER',
      'Add the paper first: a picture or a PDF of the power of attorney or the court’s order.',
    )
  if (person.recordedBy === me)
    refuse('YOURSELF', 'You wrote this down. A colleague must look at the paper too.')
  if (!person.verifiedAt) await markVerified(tx, id, now, me)
  const { birthDate } = person
  return { link: await makeLink(context, { kind: 'representative', subjectId: id, patientId, birthDate }) }
}

/** Over at once: her sessions, links, codes and passkeys end with it. */
export const endOne = async (context: Context, { patientId, id, why }: Input<typeof endRepresentative>) => {
  const { tx, now } = context
  const person = found(await lockRepresentative(tx, patientId, id))
  if (!person.endedAt) await markEnded(tx, id, { endedAt: now, endedBy: staff(context).id, endReason: why })
  await endWaysIn(tx, { subjectId: id }, now)
  return ok
}
