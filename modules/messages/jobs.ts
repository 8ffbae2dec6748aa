import type { Listeners } from '../../platform/jobs.ts'
import { write } from './letters.ts'
import { takeInAnswer } from './needs-person.ts'
import { sendCode, tellOfGlass } from './send-code.ts'
import { readDue } from './store.ts'
import { sendInvitation } from './tell-caregiver.ts'
import { tellFamily } from './tell-family.ts'
import { tellOthers } from './tell-others.ts'
import { escalateSilence, tellUrgent } from './tell-staff.ts'
import { type Senders, tryToSend } from './try-to-send.ts'

/** With a mail server a message leaves at once; without one it waits in the outbox, where people can look into it. */
export const messageListeners = (senders: Senders): Listeners => ({
  'contacts.closed': [
    async (context, { patientId = '', contactId = '', outcome }) => {
      if (outcome === 'reached') await tellFamily(context, patientId, contactId)
    },
  ],
  // Named after the try that brought it, so that one try brings one letter. Without an address there is none.
  'contacts.unreachable': [
    async (context, { patientId = '', contactId: id = '' }) =>
      void (await write(context, { id, letter: 'couldNotReach', patientIds: [patientId], on: null })),
  ],
  'patients.caregiver-invited': [
    (context, { patientId = '', caregiverId = '', link = '' }) =>
      sendInvitation(context, patientId, caregiverId, link),
  ],
  'patients.code-made': [sendCode],
  'access.glass-broken': [(context, { glassId = '' }) => tellOfGlass(context, glassId)],
  'instruments.needs-person': [
    (context, { patientId = '', answeredId = '', name = '' }) =>
      takeInAnswer(context, { patientId, answeredId, name }),
  ],
  'messages.urgent': [(context, { entryId = '' }) => tellUrgent(context, entryId)],
  'messages.answered': [(context, { threadId = '', entryId = '' }) => tellOthers(context, threadId, entryId)],
  'messages.written': [(context, { messageId = '' }) => tryToSend(context, messageId, senders)],
  'app.tick': [
    async (context) => {
      for (const id of await readDue(context.tx, context.now)) await tryToSend(context, id, senders)
      await escalateSilence(context)
    },
  ],
})
