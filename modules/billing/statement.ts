import type { Month } from '../../platform/clock.ts'
import { type Context, ownPatientId } from '../../platform/context.ts'
import { dayWords, letterStyle, monthWords, safe } from '../../platform/letter-style.ts'
import { dollars } from '../../platform/money.ts'
import { printPdf } from '../../platform/print.ts'
import { found } from '../../platform/refusal.ts'
import type { Download, Input } from '../../platform/route.ts'
import { type Locale, localeFor, type WordKey } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import { whoKeepsSome } from '../access/index.ts'
import { readCard } from '../patients/index.ts'
import { type BilledMonth, billedMonths } from './my-costs.ts'
import { type downloadStatement, type myStatement, WHY_SHARE } from './statement-contract.ts'

const shareWords = ({ yourShareCents, answer, because, month }: BilledMonth, locale: Locale): string[] => {
  const share = answer ? answer.patientCents : yourShareCents
  const amount = share === null ? null : dollars(share)
  return [
    ...(share === 0 ? [say(locale, 'patient.costs.nothing')] : []),
    ...(share && amount ? [say(locale, 'patient.costs.share', { amount })] : []),
    say(locale, WHY_SHARE[because]),
    ...(because === 'part_b' && !answer
      ? [say(locale, 'statement.deductible', { year: month.slice(0, 4) })]
      : []),
    ...(answer ? [say(locale, 'statement.answered', { date: dayWords(answer.paidOn, locale) })] : []),
  ]
}

/** `notes`: what this copy says of itself. */
type Letter = { patient: string; practice: Context['practice']; billed: BilledMonth; notes: string[] }

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${safe(line)}</p>`).join('')

/** One billed month as a letter: what we did and on which days, what was asked of Medicare, her share and why (feature 98). */
export const statementHtml = ({ patient, practice, billed, notes }: Letter, locale: Locale): string => {
  const month = monthWords(billed.month, locale)
  const title = say(locale, 'statement.title', { month })
  const days = billed.days.map(({ on, minutes, did }) => {
    const what = did.map((one) => say(locale, `statement.did.${one}` as WordKey)).join(', ')
    return `<li><strong>${safe(dayWords(on, locale))}</strong>: ${safe(what)} (${safe(say(locale, 'patient.costs.minutes', { count: minutes }))})</li>`
  })
  const asked =
    billed.because === 'plan_decides'
      ? []
      : [say(locale, 'patient.costs.billed', { amount: dollars(billed.billedCents) })]
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${safe(title)}</title><style>${letterStyle(practice.name, say(locale, 'letter.page', { page: '{page}', pages: '{pages}' }))}</style></head><body>
<h1>${safe(title)}</h1><p>${safe(say(locale, 'letter.greeting', { name: patient }))}</p>
<p>${safe(say(locale, 'statement.notABill'))}</p>${paragraphs(notes)}
<h2>${safe(say(locale, 'statement.shareTitle'))}</h2>${paragraphs([...shareWords(billed, locale), ...asked])}
<h2>${safe(say(locale, 'patient.costs.done'))}</h2><ul>${days.join('')}</ul>
<div class="call">${paragraphs([say(locale, 'statement.ask', { phone: practice.phone }), say(locale, 'patient.costs.stop')])}</div>
<p>${safe(say(locale, 'letter.close', { practice: practice.name }))}</p></body></html>`
}

const print = async (
  context: Context,
  patientId: string,
  month: Month,
  language?: string,
): Promise<Download> => {
  const card = found(await readCard(context.tx, patientId))
  const billed = found((await billedMonths(context, patientId)).find((one) => one.month === month))
  const locale = localeFor(language ?? card.language)
  const patient = `${card.givenName} ${card.familyName}`
  const keeper = whoKeepsSome(context.actor)
  const notes = keeper ? [say(locale, 'patient.notAll', { name: keeper })] : []
  context.touch({ action: 'statement printed', thing: 'billing.statement', thingId: month, patientId })
  return {
    bytes: await printPdf(statementHtml({ patient, practice: context.practice, billed, notes }, locale)),
    mediaType: 'application/pdf',
    fileName: `statement-${month}.pdf`,
    inline: true,
  }
}

/** Her own statement, in the language of her chart. */
export const printMine = (context: Context, { month }: Input<typeof myStatement>) =>
  print(context, ownPatientId(context), month as Month)

/** The same letter for who hands it out. */
export const printStatement = (context: Context, { patientId, month }: Input<typeof downloadStatement>) =>
  print(context, patientId, month as Month)
