import { atLocal } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import type { noticeByHand } from './contract.ts'
import { receiveNotice } from './receive-notice.ts'

/** Somebody heard of it by phone, fax or from the family. */
export const noteByHand = async (context: Context, given: Input<typeof noticeByHand>) => {
  const { dischargedOn, dischargedTime, admittedOn, ...rest } = given
  if (admittedOn && admittedOn > dischargedOn)
    refuse('DATES', 'She cannot leave before she came in. Check both days.', { field: 'admittedOn' })
  const at = atLocal(`${dischargedOn}T${dischargedTime}`, context.practice.timeZone)
  const { transitionId, isNew } = await receiveNotice(context, {
    ...rest,
    event: 'discharged',
    source: 'hand',
    visitNumber: null,
    admittedOn,
    happenedAt: at,
    dischargedAt: at,
    content: `hand ${given.id}`,
  })
  return { transitionId: transitionId!, isNew }
}
