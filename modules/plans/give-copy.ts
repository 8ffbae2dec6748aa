import type { Context } from '../../platform/context.ts'
import { staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { makeLink } from '../access/index.ts'
import { readCard } from '../patients/index.ts'
import type { giveCopy } from './contract.ts'
import { addCopy, readNewestSigned } from './store.ts'

/** A draft is no plan: only what was signed is handed out. */
export const newestSigned = async (context: Context, patientId: string) =>
  (await readNewestSigned(context.tx, patientId)) ??
  refuse('NOT_SIGNED', 'No plan has been signed yet. Have it signed first, then give the copy.')

/** Records that she, or somebody for her, got the newest signed plan; a link is made where she reads it on her own page. */
export const give = async (
  context: Context,
  { patientId, id, channel, givenTo }: Input<typeof giveCopy>,
): Promise<Output<typeof giveCopy>> => {
  const { birthDate } = found(await readCard(context.tx, patientId))
  const version = await newestSigned(context, patientId)
  const added = await addCopy(context.tx, {
    practiceId: context.practice.id,
    id,
    patientId,
    planVersionId: version.id,
    channel,
    givenTo,
    language: version.content.language,
    givenBy: staff(context).id,
    givenAt: context.now,
  })
  if (Number(added[0]?.numInsertedOrUpdatedRows ?? 0) > 0)
    await context.emit('plans.copy-given', { patientId })
  context.touch({ action: 'copy given', thing: 'plans.copy', thingId: id, patientId, detail: { channel } })
  const link =
    channel === 'link'
      ? await makeLink(context, { kind: 'patient', subjectId: patientId, patientId, birthDate })
      : null
  return { number: version.number, link }
}
