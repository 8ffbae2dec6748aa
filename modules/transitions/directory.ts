import { type Context, staff } from '../../platform/context.ts'
import { found, stale } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import type { addProvider, changeProvider, listProviders } from './directory-contract.ts'
import { insertProvider, readProvider, readProviders, updateProvider } from './directory-store.ts'

type Listed = Output<typeof listProviders>

export const listAll = async ({ tx }: Context): Promise<Listed> => ({
  providers: (await readProviders(tx)).map(({ kind, endedAt, ...row }) => ({
    ...row,
    kind: kind as 'person',
    endedAt: endedAt?.toISOString() ?? null,
  })),
})

export const addOne = async (context: Context, given: Input<typeof addProvider>) => {
  await insertProvider(context.tx, {
    practiceId: context.practice.id,
    ...given,
    changedBy: staff(context).id,
    changedAt: context.now,
  })
  return { ok: true as const }
}

export const changeOne = async (context: Context, given: Input<typeof changeProvider>) => {
  const { providerId, version, ended, ...rest } = given
  const before = found(await readProvider(context.tx, providerId))
  const changed = await updateProvider(context.tx, providerId, version, {
    ...rest,
    endedAt: ended ? (before.endedAt ?? context.now) : null,
    changedBy: staff(context).id,
    changedAt: context.now,
  })
  if (!changed) {
    const { endedAt, ...now } = before
    stale({ ...now, ended: endedAt !== null })
  }
  return { ok: true as const }
}
