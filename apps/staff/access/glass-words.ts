import type { GLASS_REASONS } from '../../../modules/access/glass-contract.ts'

export type GlassReason = (typeof GLASS_REASONS)[number]

export const REASON_WORDS: Record<GlassReason, string> = {
  emergency: 'An emergency',
  covering: 'Covering for a colleague',
  patient_asks: 'The patient asks for it',
  other: 'Something else',
}
