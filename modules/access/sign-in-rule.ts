import { type Context, staff } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readStaffNames } from '../practice/index.ts'
import { addSignInRule, readSignInRules } from './login-store.ts'
import type { readRule, setRule } from './people-contract.ts'

/** Where an identity provider sends people back to; it must be entered there. */
export const redirectOf = ({ origin }: Pick<Context, 'origin'>) => `${origin}/staff/sign-in`

/** What holds now and what held before. The secret is never told. */
export const tellRule = async (context: Context): Promise<Output<typeof readRule>> => {
  const rules = await readSignInRules(context.tx)
  const nameOf = await readStaffNames(context.tx)
  const now = rules[0]
  return {
    secondStep: now?.secondStep === 'offered' ? 'offered' : 'required',
    oidcIssuer: now?.oidcIssuer ?? null,
    oidcClientId: now?.oidcClientId ?? null,
    redirect: redirectOf(context),
    history: rules.map((rule) => ({
      at: rule.setAt.toISOString(),
      by: rule.setBy ? nameOf(rule.setBy) : 'the operator',
      secondStep: rule.secondStep,
      oidc: rule.oidcIssuer !== null,
    })),
  }
}

/** A new rule beside the old ones. Refuses half a single sign-on. */
export const changeRule = async (context: Context, given: Input<typeof setRule>) => {
  const { oidcIssuer, oidcClientId, oidcClientSecret, secondStep } = given
  if (Boolean(oidcIssuer) !== Boolean(oidcClientId))
    refuse('HALF', 'Single sign-on needs both: the address of your provider and the client id it gave you.', {
      field: oidcIssuer ? 'oidcClientId' : 'oidcIssuer',
    })
  const [before] = await readSignInRules(context.tx)
  const kept = before?.oidcIssuer === oidcIssuer ? (before?.oidcClientSecret ?? null) : null
  await addSignInRule(context.tx, {
    practiceId: context.practice.id,
    id: context.newId(),
    secondStep,
    oidcIssuer,
    oidcClientId,
    oidcClientSecret: oidcClientSecret ? context.seal.close(oidcClientSecret) : kept,
    setAt: context.now,
    setBy: staff(context).id,
  })
  context.touch({
    action: 'sign-in rule changed',
    thing: 'access.sign-in-rule',
    detail: { secondStep, oidcIssuer },
  })
  return { ok: true as const }
}
