import assert from 'node:assert/strict'
import { after, before, beforeEach, describe } from 'node:test'
import { close, open, save } from '../../modules/contacts/make-contact.ts'
import { writeMyPrep } from '../../modules/contacts/patient-side.ts'
import { tellFamily } from '../../modules/messages/tell-family.ts'
import { end, invite } from '../../modules/patients/family.ts'
import type { Actor } from '../../platform/context.ts'
import { runInPractice } from '../../platform/unit-of-work.ts'
import { ana, patients, practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../stage.ts'
import { chainsHold, count, look, newPatient, race, refusals, refusedOnlyBy, won } from './race.ts'

const ANSWERS = {
  answers: {},
  note: 'Weight steady, feet checked.',
  doNow: 'Take the water pill each morning.',
  watchFor: 'Three pounds more in a day, or swollen feet.',
  whoToCall: 'Nurse Lee, (555) 010-0100, day or night.',
  teachBack: { asked: 'What will you watch for?', understood: 'yes' as const, patientWords: 'my weight' },
  nextContactOn: '2026-03-17',
  sensitive: [],
  skipped: [],
  tasks: [],
  callBackAt: null,
}
const WORDS = { symptoms: 'dizzy', medicines: '', noticed: '', inTheWay: '', questions: '' }

describe('races for a call', () => {
  let stage: Stage
  const mails: string[] = []
  before(async () => {
    stage = await openStage(undefined, async ({ to }) => {
      mails.push(to)
    })
  })
  after(() => stage.close())
  beforeEach(() => stage.clock.advance(3_600_000))

  const asPatient = (id: string): Actor => ({
    kind: 'patient',
    id,
    name: 'Rosa Delgado',
    patientId: id,
    sessionId: id,
  })
  const asAna = (patientId: string, grantId: string): Actor => ({
    kind: 'caregiver',
    id: grantId,
    name: ana.name,
    patientId,
    grantId,
    patientName: 'Rosa Delgado',
    sections: ['answers'],
    sensitive: [],
    sessionId: grantId,
  })
  const openCall = (patientId: string) =>
    stage.as(staff.lee, (context) => open(context, { id: context.newId(), patientId }))
  const finish = (patientId: string, contact: { id: string; version: number }, note = ANSWERS.note) =>
    stage.as(staff.lee, (context) =>
      close(context, {
        patientId,
        contactId: contact.id,
        version: contact.version,
        outcome: 'reached',
        ...ANSWERS,
        note,
      }),
    )
  const inviteAna = async (patientId: string) => {
    const id = crypto.randomUUID()
    await stage.actAs(practice.id, asPatient(patientId), (context) =>
      invite(context, { id, ...ana, sections: ['answers'], sensitive: [], expiresOn: null }),
    )
    return id
  }
  const prepAs = (actor: Actor) =>
    stage.actAs(practice.id, actor, (context) => writeMyPrep(context, { id: crypto.randomUUID(), ...WORDS }))

  race('a call opened in two tabs is one call', async (together) => {
    const { id } = await newPatient(stage)
    const both = await together(
      () => openCall(id),
      () => openCall(id),
    )
    const [one, other] = both.map(({ value }) => (value as { contact: { id: string } }).contact.id)
    assert.equal(one, other)
    assert.equal(await count(stage, 'contacts.contact where patient_id = $1', [id]), 1)
  })

  race('a call closed twice: closed once, its family told once', async (together) => {
    const { id } = await newPatient(stage)
    const { contact } = await openCall(id)
    const both = await together(
      () => finish(id, contact, 'First words.'),
      () => finish(id, contact, 'Other words.'),
    )
    assert.deepEqual(refusals(both), ['CLOSED'])
    const [kept] = await look<{ note: string }>(stage, 'select note from contacts.contact where id = $1', [
      contact.id,
    ])
    assert.equal(kept!.note, both[0]!.refused ? 'Other words.' : 'First words.')
    assert.equal(await count(stage, 'messages.outgoing where purpose_id = $1', [contact.id]), 1)
  })

  race('a call saved while it is closed: nothing is written over', async (together) => {
    const { id } = await newPatient(stage)
    const { contact } = await openCall(id)
    const [closed, saved] = await together(
      () => finish(id, contact, 'What was closed.'),
      () =>
        stage.as(staff.lee, (context) =>
          save(context, {
            patientId: id,
            contactId: contact.id,
            version: contact.version,
            ...ANSWERS,
            note: 'Half a word',
          }),
        ),
    )
    refusedOnlyBy([closed!], 'STALE')
    refusedOnlyBy([saved!], 'STALE', 'CLOSED')
    assert.equal(won([closed!, saved!]), 1)
    const [kept] = await look<{ note: string }>(stage, 'select note from contacts.contact where id = $1', [
      contact.id,
    ])
    assert.equal(kept!.note, closed!.refused ? 'Half a word' : 'What was closed.')
  })

  const endAccess = (patientId: string, caregiverId: string) =>
    runInPractice(
      stage.world,
      { practiceId: practice.id, requestId: 'end', actor: async () => asPatient(patientId) },
      (context) => end(context, { caregiverId }),
    )
  const liveLinks = (caregiverId: string) =>
    count(stage, 'access.link where subject_id = $1 and ended_at is null', [caregiverId])

  race(
    'a call closed while her daughter’s access ends: no link to the answers is left to the daughter',
    async (together) => {
      const { id } = await newPatient(stage)
      const { contact } = await openCall(id)
      const caregiverId = await inviteAna(id)
      const both = await together(
        () => finish(id, contact),
        () => endAccess(id, caregiverId),
      )
      assert.equal(won(both), 2)
      assert.equal(await liveLinks(caregiverId), 0)
    },
  )

  race(
    'the family is told while her daughter’s access ends: what is written first does not leave afterwards',
    async (together) => {
      const { id } = await newPatient(stage)
      const { contact } = await openCall(id)
      const caregiverId = await inviteAna(id)
      const told = mails.length
      const tell = () =>
        runInPractice(
          stage.world,
          { practiceId: practice.id, requestId: 'tell', actor: async () => asPatient(id) },
          (context) => tellFamily(context, id, contact.id),
        )
      const both = await together(tell, () => endAccess(id, caregiverId))
      await stage.runJobs()
      assert.equal(won(both), 2)
      assert.deepEqual(mails.slice(told), [patients.rosa.email], 'the patient is told, her daughter is not')
      assert.equal(await liveLinks(caregiverId), 0)
    },
  )

  race(
    'a prep list by the patient and one by her daughter at once: both are kept, each under its name',
    async (together) => {
      const { id } = await newPatient(stage)
      const both = await together(
        () => prepAs(asPatient(id)),
        () => prepAs(asAna(id, crypto.randomUUID())),
      )
      assert.equal(won(both), 2)
      const said = await look<{ saidBy: string; name: string }>(
        stage,
        'select said_by as "saidBy", said_by_name as name from contacts.prep_list where patient_id = $1 order by said_by',
        [id],
      )
      assert.deepEqual(said, [
        { saidBy: 'caregiver', name: ana.name },
        { saidBy: 'patient', name: 'Rosa Delgado' },
      ])
    },
  )

  race('a prep list sent while the call closes waits for the next call', async (together) => {
    const { id } = await newPatient(stage)
    const { contact } = await openCall(id)
    stage.clock.advance(1_000)
    const both = await together(
      () => finish(id, contact),
      () => prepAs(asPatient(id)),
    )
    assert.equal(won(both), 2)
    assert.equal(
      await count(stage, 'contacts.prep_list where patient_id = $1 and contact_id is null', [id]),
      1,
    )
  })

  chainsHold(() => stage)
})
