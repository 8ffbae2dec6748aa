import { lastDayOf } from '../calendar-days.ts'
import type { MonthFacts } from '../month-facts.ts'
import { listOn } from '../parameters/eligibility.ts'

/** The first thing wrong with the consent, or null. CY2017 PFS final rule, Table 11. */
export function consentAnswer(facts: MonthFacts): string | null {
  return (
    consentGiven(facts) ?? consentWritten(facts) ?? consentComplete(facts) ?? consentForPractitioner(facts)
  )
}

// A stop takes effect at the end of its calendar month (NGS CCM page): that month may still be billed.
function consentGiven(facts: MonthFacts): string | null {
  const consent = facts.consent
  if (!consent?.documented || consent.accepted === false) return 'NO_CONSENT'
  if (consent.date > lastDayOf(facts.month)) return 'NO_CONSENT'
  const stopped = consent.revokedOn && consent.revokedOn.slice(0, 7) < facts.month
  return stopped || !coversCare(consent.programs) ? 'NO_CONSENT' : null
}

function consentWritten(facts: MonthFacts): string | null {
  const consent = facts.consent
  return consent?.method === 'verbal' && consent.date < '2017-01-01'
    ? 'CONSENT_MUST_BE_WRITTEN_BEFORE_2017'
    : null
}

function consentComplete(facts: MonthFacts): string | null {
  const told = facts.consent?.elements ?? []
  const required = listOn('consent_elements', lastDayOf(facts.month))
  return required.every((element) => told.includes(element)) ? null : 'CONSENT_ELEMENTS_INCOMPLETE'
}

// New consent when the billing practitioner changes (Noridian CCM Q&A 2017).
function consentForPractitioner(facts: MonthFacts): string | null {
  return facts.consent?.practitioner === facts.practitioner.id ? null : 'CONSENT_NOT_FOR_THIS_PRACTITIONER'
}

function coversCare(programs: string[] | undefined): boolean {
  return programs === undefined || programs.includes('CCM') || programs.includes('PCM')
}

/** APCM needs its own consent; a CCM patient who moves must consent again. */
export function apcmConsent(facts: MonthFacts): string | null {
  const consent = facts.consent
  if (!consent?.documented || consent.accepted === false) return 'APCM_CONSENT_MISSING'
  if (consent.date > lastDayOf(facts.month)) return 'APCM_CONSENT_MISSING'
  if (consent.revokedOn && consent.revokedOn.slice(0, 7) < facts.month) return 'APCM_CONSENT_MISSING'
  if (consent.programs && !consent.programs.includes('APCM')) return 'APCM_CONSENT_MISSING'
  return consentForPractitioner(facts)
}

export function behavioralConsent(facts: MonthFacts): string | null {
  return facts.siblings.behavioralConsent ? null : 'BHI_CONSENT_MISSING'
}
