import { addDays, localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { localeFor, type WordKey } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import { readCard, readCaregivers } from '../patients/index.ts'
import { addMessage } from './store.ts'

/** The invitation goes out as soon as the patient gives it. It says who invites and what she may see, nothing of health. */
export const sendInvitation = async (
  context: Context,
  patientId: string,
  caregiverId: string,
  link: string,
): Promise<void> => {
  const card = (await readCard(context.tx, patientId))!
  const caregiver = (await readCaregivers(context.tx, patientId, context.now)).find(
    ({ id }) => id === caregiverId,
  )
  if (!caregiver?.email) return
  const locale = localeFor('en')
  const patient = `${card.givenName} ${card.familyName}`
  const sections = caregiver.sections
    .map((section) => say(locale, `section.${section}` as WordKey))
    .join(', ')
  const date = addDays(localDate(context.now, context.practice.timeZone), 30)
  const lines = [
    say(locale, 'letter.greeting', { name: caregiver.name }),
    say(locale, 'letter.invite.lead', { patient }),
    link,
    say(locale, 'letter.invite.sees', { patient, sections }),
    say(locale, 'letter.invite.how', { date }),
    say(locale, 'letter.invite.end', { patient }),
    say(locale, 'letter.invite.mistake', { patient }),
    say(locale, 'letter.close', { practice: context.practice.name }),
  ]
  const id = context.newId()
  const written = await addMessage(context.tx, {
    practiceId: context.practice.id,
    id,
    patientId,
    channel: 'mail',
    purpose: 'invitation',
    purposeId: caregiver.grantId,
    recipientKind: 'caregiver',
    recipientId: caregiverId,
    address: caregiver.email,
    language: 'en',
    subject: say(locale, 'letter.invite.subject', { patient }),
    body: lines.join('\n\n'),
    writtenAt: context.now,
    sentAt: null,
    failedAt: null,
    failure: null,
  })
  if (written) await context.emit('messages.written', { messageId: id })
}
