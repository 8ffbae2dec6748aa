import { addDays, localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { localeFor } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import { makeLink, notChosen } from '../access/index.ts'
import { mayHearOf } from '../contacts/index.ts'
import { holdCaregivers, readCard } from '../patients/index.ts'
import { addMessage } from './store.ts'

type Recipient = {
  kind: 'patient' | 'caregiver'
  id: string
  address: string
  language: string
  link: () => Promise<string>
  lead: 'letter.answers.lead' | 'letter.answers.caregiverLead'
}

const LINK_DAYS = 30

/** No health facts travel by mail: only that there is news, and the way to it. */
const write = async (context: Context, to: Recipient) => {
  const locale = localeFor(to.language)
  const { practice, now } = context
  const until = addDays(localDate(now, practice.timeZone), LINK_DAYS)
  const lines = [
    say(locale, to.lead),
    await to.link(),
    say(locale, 'letter.link.how', { date: until }),
    say(locale, 'letter.answers.why'),
    say(locale, 'letter.close', { practice: practice.name }),
  ]
  return {
    subject: say(locale, 'letter.answers.subject', { practice: practice.name }),
    body: lines.join('\n\n'),
  }
}

/** Those who may see the answers, and of these only who may see these: a mail that leads to nothing would tell of something. */
const familyFor = async (context: Context, patientId: string, contactId: string) => {
  const all = await holdCaregivers(context.tx, patientId, context.now)
  const allowed: typeof all = []
  for (const one of all)
    if (one.sections.includes('answers') && one.email)
      if (await mayHearOf(context, { patientId, contactId }, notChosen(one.sensitive))) allowed.push(one)
  return allowed
}

const recipients = async (context: Context, patientId: string, contactId: string): Promise<Recipient[]> => {
  const card = (await readCard(context.tx, patientId))!
  const patient: Recipient[] = card.email
    ? [
        {
          kind: 'patient',
          id: patientId,
          address: card.email,
          language: card.language,
          lead: 'letter.answers.lead',
          link: () =>
            makeLink(context, {
              kind: 'patient',
              subjectId: patientId,
              patientId,
              birthDate: card.birthDate,
            }),
        },
      ]
    : []
  const family = (await familyFor(context, patientId, contactId)).map(
    ({ id, email, grantId, birthDate }): Recipient => ({
      kind: 'caregiver',
      id,
      address: email!,
      language: 'en',
      lead: 'letter.answers.caregiverLead',
      link: () => makeLink(context, { kind: 'caregiver', subjectId: id, patientId, birthDate, grantId }),
    }),
  )
  return [...patient, ...family]
}

/** After a contact that reached her: word to her, and to those she lets see the answers, in the same minute (promise 4). */
export const tellFamily = async (context: Context, patientId: string, contactId: string): Promise<void> => {
  for (const to of await recipients(context, patientId, contactId)) {
    const id = context.newId()
    const written = await addMessage(context.tx, {
      practiceId: context.practice.id,
      id,
      patientId,
      channel: 'mail',
      purpose: 'three answers',
      purposeId: contactId,
      recipientKind: to.kind,
      recipientId: to.id,
      address: to.address,
      language: to.language,
      ...(await write(context, to)),
      writtenAt: context.now,
      sentAt: null,
      failedAt: null,
      failure: null,
    })
    if (!written) continue
    await context.emit('messages.written', { messageId: id })
    context.touch({ action: 'family told', thing: 'messages.outgoing', thingId: id, patientId })
  }
}
