import { localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { dayWords, letterStyle, safe } from '../../platform/letter-style.ts'
import { printPdf } from '../../platform/print.ts'
import { found } from '../../platform/refusal.ts'
import type { Download, Input } from '../../platform/route.ts'
import { type Locale, localeFor, type WordKey } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import { readCard } from '../patients/index.ts'
import { readStaff } from '../practice/index.ts'
import type { consentReceipt } from './contract.ts'
import { optionalElements, requiredElements } from './rules/consent-elements.ts'
import { type Consent, readConsents } from './store.ts'

type Facts = {
  consent: Consent
  patient: string
  practitioner: string
  taker: string
  practice: Context['practice']
  on: string
}

const SUBJECT = {
  accepted: 'letter.consent.subject',
  declined: 'letter.consent.subjectDeclined',
  revoked: 'letter.consent.subjectRevoked',
} as const

const decided = ({ consent, practitioner, on }: Facts, locale: Locale): string => {
  const date = dayWords(on, locale)
  if (consent.decision === 'accepted') return say(locale, 'letter.consent.lead', { date, practitioner })
  if (consent.decision === 'declined') return say(locale, 'letter.consent.declined', { date })
  return say(locale, 'letter.consent.revoked', { date, endDate: dayWords(consent.endsOn ?? on, locale) })
}

const told = ({ consent }: Facts, locale: Locale): string[] =>
  [...requiredElements, ...optionalElements]
    .filter((element) => consent.elements.includes(element))
    .map((element) => say(locale, `letter.consent.${element}` as WordKey, { cost: consent.costText ?? '' }))

/** The receipt as a page: what she decided, what she was told, what it costs, how to stop. */
export const receiptHtml = (facts: Facts, locale: Locale): string => {
  const { consent, patient, taker, practice } = facts
  const yes = consent.decision === 'accepted'
  const lines = [
    decided(facts, locale),
    ...(yes ? [say(locale, `letter.consent.${consent.means}` as WordKey, { staff: taker })] : []),
    ...(yes && consent.givenBy === 'representative'
      ? [say(locale, 'letter.consent.givenFor', { name: consent.givenByName, patient })]
      : []),
  ]
  const items = told(facts, locale)
  const title = say(locale, SUBJECT[consent.decision as keyof typeof SUBJECT])
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${safe(title)}</title><style>${letterStyle(practice.name, say(locale, 'letter.page', { page: '{page}', pages: '{pages}' }))}</style></head><body>
<h1>${safe(title)}</h1><p>${safe(say(locale, 'letter.greeting', { name: patient }))}</p>
${lines.map((line) => `<p>${safe(line)}</p>`).join('')}
${items.length > 0 ? `<h2>${safe(say(locale, 'letter.consent.toldTitle'))}</h2><ul>${items.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>` : ''}
<div class="call"><p>${safe(say(locale, 'letter.consent.toStop', { phone: practice.phone }))}</p><p>${safe(say(locale, 'letter.emergency'))}</p></div>
<p>${safe(say(locale, 'letter.close', { practice: practice.name }))}</p></body></html>`
}

/** A plain receipt for the patient, in the language it was spoken in (feature 25). */
export const printReceipt = async (
  context: Context,
  { patientId, consentId }: Input<typeof consentReceipt>,
): Promise<Download> => {
  const card = found(await readCard(context.tx, patientId))
  const consent = found((await readConsents(context.tx, patientId)).find(({ id }) => id === consentId))
  const names = new Map((await readStaff(context.tx)).map(({ id, name }) => [id, name]))
  const facts: Facts = {
    consent,
    patient: `${card.givenName} ${card.familyName}`,
    practitioner: names.get(consent.practitionerId) ?? '',
    taker: names.get(consent.obtainedBy) ?? '',
    practice: context.practice,
    on: localDate(consent.givenAt, context.practice.timeZone),
  }
  context.touch({ action: 'receipt printed', thing: 'enrollment.consent', thingId: consentId, patientId })
  return {
    bytes: await printPdf(receiptHtml(facts, localeFor(consent.language))),
    mediaType: 'application/pdf',
    fileName: 'receipt.pdf',
    inline: true,
  }
}
