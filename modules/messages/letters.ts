import type { Context } from '../../platform/context.ts'
import { dayWords, letterStyle, safe } from '../../platform/letter-style.ts'
import { printPdf } from '../../platform/print.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Download, Input } from '../../platform/route.ts'
import { type Locale, localeFor } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import { type PatientCard, readCard } from '../patients/index.ts'
import { valuesFor } from './coordinator.ts'
import type { printLetters, writeLetters } from './letter-contract.ts'
import { addMessage, readLetters } from './store.ts'

type Kind = Input<typeof writeLetters>['letter']

const addressOf = ({ addressLine, city, state, postalCode }: PatientCard): string | null =>
  addressLine && city && state && postalCode
    ? `${addressLine}\n${city}, ${state} ${postalCode.replace(/^(\d{5})-?(\d{4})$/, '$1-$2')}`
    : null

const bodyOf = async (context: Context, card: PatientCard, kind: Kind, on: string | null, locale: Locale) => {
  const values = { ...(await valuesFor(context, card.id, locale)), date: on ? dayWords(on, locale) : '' }
  return [
    say(locale, 'letter.greeting', { name: `${card.givenName} ${card.familyName}` }),
    say(locale, `letter.${kind}.lead`, values),
    say(locale, `letter.${kind}.next`, values),
    say(locale, 'letter.callUs', values),
    say(locale, 'letter.emergency'),
    say(locale, 'letter.coordinator', values),
    say(locale, 'letter.close', values),
  ].join('\n\n')
}

export const write = async (context: Context, { id, letter, patientIds, on }: Input<typeof writeLetters>) => {
  if (letter === 'nextContact' && !on) refuse('NO_DAY', 'Say on which day you will talk.', { field: 'on' })
  const without: string[] = []
  let written = 0
  for (const patientId of new Set(patientIds)) {
    const card = found(await readCard(context.tx, patientId))
    const address = addressOf(card)
    const name = `${card.givenName} ${card.familyName}`
    if (!address || card.deceasedOn) {
      without.push(name)
      continue
    }
    const locale = localeFor(card.language)
    const isNew = await addMessage(context.tx, {
      practiceId: context.practice.id,
      id: context.newId(),
      patientId,
      channel: 'letter',
      purpose: 'letter',
      purposeId: id,
      recipientKind: 'patient',
      recipientId: patientId,
      address: `${name}\n${address}`,
      language: locale,
      subject: say(locale, `letter.${letter}.subject`),
      body: await bodyOf(context, card, letter, on, locale),
      writtenAt: context.now,
      sentAt: null,
      failedAt: null,
      failure: null,
    })
    if (isNew) written++
    context.touch({ action: 'letter written', thing: 'messages.outgoing', thingId: id, patientId })
  }
  return { written, without }
}

type Letter = Awaited<ReturnType<typeof readLetters>>[number]

const lines = (text: string): string => text.split('\n').map(safe).join('<br>')

const letterHtml = ({ practice, now }: Context, { language, subject, body, address }: Letter): string => {
  const today = new Intl.DateTimeFormat(`${language}-US`, {
    dateStyle: 'long',
    timeZone: practice.timeZone,
  }).format(now)
  const paragraphs = body.split('\n\n').map((one) => `<p>${lines(one)}</p>`)
  const sender = [practice.name, practice.addressLine, `${practice.city}, ${practice.state}`, practice.phone]
  return `<article lang="${language}"><p class="quiet">${sender.map(safe).join('<br>')}</p>
<p class="to">${lines(address)}</p><p>${safe(today)}</p><h1>${safe(subject)}</h1>${paragraphs.join('')}</article>`
}

const SHEETS = 'article + article { break-before: page } .to { margin: 18pt 0 } p { margin-bottom: 12pt }'

export const print = async (
  context: Context,
  { writingId }: Input<typeof printLetters>,
): Promise<Download> => {
  const letters = await readLetters(context.tx, writingId)
  const [first] = letters
  const { language } = found(first)
  for (const { id: thingId, patientId } of letters)
    context.touch({
      action: 'letter printed',
      thing: 'messages.outgoing',
      thingId,
      patientId: patientId ?? undefined,
    })
  const { practice } = context
  const style = letterStyle('', `${practice.name} · ${practice.phone}`) + SHEETS
  const sheets = letters.map((letter) => letterHtml(context, letter)).join('')
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${safe(practice.name)}</title>
<style>${style}</style></head><body><main>${sheets}</main></body></html>`
  return { bytes: await printPdf(html), mediaType: 'application/pdf', fileName: 'letters.pdf', inline: true }
}
