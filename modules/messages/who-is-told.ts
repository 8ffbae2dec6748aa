import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCard, readCaregivers } from '../patients/index.ts'
import type { whoIsTold } from './contract.ts'

/** Who gets word when a contact closes that reached her: said before it closes, decided again when it does. */
export const tellWhoIsTold = async (
  { tx, now }: Context,
  { patientId }: Input<typeof whoIsTold>,
): Promise<Output<typeof whoIsTold>> => {
  const card = found(await readCard(tx, patientId))
  const family = (await readCaregivers(tx, patientId, now)).filter(
    ({ sections, email }) => sections.includes('answers') && email,
  )
  return {
    patient: card.email !== null,
    family: family.map(({ name, relationship }) => `${name}, ${relationship}`),
  }
}
