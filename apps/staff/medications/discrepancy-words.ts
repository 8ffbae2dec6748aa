/** What each kind of mismatch is called on the list. */
export const KINDS: Record<string, string> = {
  missing: 'not on a list',
  extra: 'not on ours',
  dose: 'dose differs',
  frequency: 'times differ',
  stopped: 'stopped, yet taken',
  duplicate: 'there twice',
  same_class: 'two of a kind',
  allergy: 'allergy',
  high_alert: 'high alert',
  interaction: 'a pair to ask about',
  older_adult: 'care after 65',
  kidney: 'weak kidneys',
}

const LOUD = ['high_alert', 'allergy']
export const isLoud = (kind: string): boolean => LOUD.includes(kind)

export const STEPS = {
  opened: 'wrote it down',
  asked: 'asked',
  noted: 'noted',
  handed: 'handed it to',
  ended: 'settled it',
} as const

/** The ways one ends. */
export const ENDS = {
  kept: 'Stays as she takes it',
  changed: 'The list was changed',
  prescriber_decided: 'The prescriber decided',
  no_difference: 'No difference after all',
} as const
