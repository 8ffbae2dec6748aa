import type { Entrance } from '../../platform/answer.ts'
import { instantOf, localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { notFound, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { practiceCalled } from '../access/index.ts'
import type { askToBeCalled, endJoinAsk, estimateCost, listJoinAsks } from './join-contract.ts'
import { addJoinAsk, countJoinAsks, markJoinAskEnded, readOpenJoinAsks } from './join-store.ts'
import { ownCost } from './rules/own-cost.ts'

/** A page for everybody is a page for mischief too: so many asks in an hour from one place, so many in all. */
const FROM_ONE_PLACE_MAX = 5
const IN_ALL_MAX = 100
const HOUR_MS = 3_600_000

/** In the practice of this name; one that does not exist looks like any page that does not. */
const inPractice = async <T>(entrance: Entrance, slug: string, work: (context: Context) => Promise<T>) => {
  const id = await practiceCalled(entrance.world.db, slug)
  return (id && (await entrance.within(id, work))) || notFound()
}

export const tellJoinPage = (entrance: Entrance, { practice }: { practice: string }) =>
  inPractice(entrance, practice, async ({ practice: { name, phone } }) => ({ name, phone }))

/** The stronger protection is named first: who has QMB pays nothing, whatever else she has. */
const WHY = ['qmb', 'medicare_advantage', 'medicaid', 'medigap', 'medicare_part_b'] as const
export const tellEstimate = (entrance: Entrance, { practice, coverages }: Input<typeof estimateCost>) =>
  inPractice(entrance, practice, async ({ now, practice: { timeZone } }) => ({
    cost: ownCost(coverages, localDate(now, timeZone)).text,
    why: WHY.find((kind) => coverages.includes(kind)) ?? ('none' as const),
  }))

/** Keeps the ask for a person to call. Refuses who asks too often from one place; says so kindly, with the number. */
export const keepAsk = (entrance: Entrance, { practice, ...given }: Input<typeof askToBeCalled>) =>
  inPractice(entrance, practice, async (context) => {
    const { tx, now, practice: here, source } = context
    const asked = await countJoinAsks(tx, source, instantOf(now.getTime() - HOUR_MS))
    if (asked.here >= FROM_ONE_PLACE_MAX || asked.all >= IN_ALL_MAX)
      refuse('TOO_MANY', `We could not take this now. Please call us: ${here.phone}.`, { status: 429 })
    const { answers, ...ask } = given
    await addJoinAsk(tx, {
      practiceId: here.id,
      ...ask,
      answers: JSON.stringify(answers),
      source,
      askedAt: now,
      endedHow: null,
      endedBy: null,
      endedAt: null,
    })
    context.touch({ action: 'asked to be called', thing: 'enrollment.join-ask', thingId: given.id })
    return { ok: true as const }
  })

export const tellJoinAsks = async ({
  tx,
  origin,
  practice,
}: Context): Promise<Output<typeof listJoinAsks>> => ({
  address: `${origin}/my/join/${practice.slug}`,
  asks: (await readOpenJoinAsks(tx)).map(({ askedAt, ...ask }) => ({
    ...ask,
    askedAt: askedAt.toISOString(),
  })),
})

export const endAsk = async (context: Context, { id, how }: Input<typeof endJoinAsk>) => {
  const { tx, now } = context
  if (!(await markJoinAskEnded(tx, id, { how, by: staff(context).id, at: now }))) return notFound()
  return { ok: true as const }
}
