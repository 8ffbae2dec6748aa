/** Where on the screens the fix is made. */
export type Fix =
  | 'consent'
  | 'plan'
  | 'plan_copy'
  | 'conditions'
  | 'risk'
  | 'visit'
  | 'time'
  | 'election'
  | 'mdm'
  | 'claim'
  | 'program'
  | 'practitioner'
  | 'status'
  | 'coverage'
  | 'none'

/** Sentence, next step, place of the fix. */
export type Words = [sentence: string, nextStep: string, fix: Fix]
