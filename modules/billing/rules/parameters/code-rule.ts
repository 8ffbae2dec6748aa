import type { Parameter } from './parameter.ts'

export type FamilyName =
  | 'ccm-staff'
  | 'ccm-complex'
  | 'ccm-practitioner'
  | 'pcm-staff'
  | 'pcm-practitioner'
  | 'apcm'
  | 'apcm-behavioral'
  | 'behavioral'
  | 'collaborative'
  | 'rpm-device'
  | 'rpm-management'
  | 'rtm-device'
  | 'rtm-management'
  | 'community-health'
  | 'navigation'
  | 'peer-navigation'
  | 'chronic-pain'
  | 'initiating-add-on'
  | 'transition'
  | 'rural-general'
  | 'rural-collaborative'

/**
 * What a code asks for. A base is earned at `minutes`; an add-on at each `step` beyond its parent, at most `cap` times.
 * `firstAt` is for the add-on whose first step is not parent + step. `verifyAbove`: more units a day than
 * Medicare's unit table (NCCI MUE) takes without a reason; a person looks first.
 */
export type CodeRule = {
  family: FamilyName
  minutes?: number
  parent?: string
  step?: number
  firstAt?: number
  cap?: number
  verifyAbove?: number
  successor?: string
}

type Span = [from: string, to?: string]

export function code(
  name: string,
  span: Span,
  description: string,
  reference: string,
  value: CodeRule,
): Parameter<CodeRule> {
  const [from, to] = span
  return { id: name, description, reference, values: [to ? { from, to, value } : { from, value }] }
}
