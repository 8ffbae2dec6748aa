/** Who has it: one person, or everybody of a role. */
export type Holder = { staffId: string; roles: readonly string[] } | { role: string }

export const URGENCIES = ['routine', 'soon', 'urgent'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Hours past its due time after which the next one is asked. A practice's day has passed for what is routine. */
export const GRACE_HOURS: Record<Urgency, number> = { urgent: 1, soon: 4, routine: 24 }

/** Whom silence goes to: those who do the work, those who answer for it, those who look after the team. */
const LADDER = ['coordinator', 'practitioner', 'supervisor'] as const

/** From a person to her team, from a team to the next one up; null where nobody stands above. */
export const nextHolder = (holder: Holder): { role: string } | null => {
  if ('staffId' in holder) {
    const own = LADDER.findLast((role) => holder.roles.includes(role))
    return { role: own ?? LADDER[0] }
  }
  const roles: readonly string[] = LADDER
  // Who is not on the ladder is no step of it: minus one leads to the first.
  const next = LADDER[roles.indexOf(holder.role) + 1]
  return next ? { role: next } : null
}
