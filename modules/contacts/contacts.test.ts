import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:net'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Month } from '../../platform/clock.ts'
import { makeMailer } from '../../platform/mail.ts'
import { ana, patients, practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { invite } from '../patients/family.ts'
import { readPatientMonth } from '../time/index.ts'
import { keepAlive, readOwn } from '../time/run-timer.ts'
import { close, open, save } from './make-contact.ts'
import { readMyAnswers, writeMyPrep } from './patient-side.ts'

const rosa = patients.rosa.id
const asRosa = { kind: 'patient', id: rosa, name: 'Rosa Delgado', patientId: rosa, sessionId: rosa } as const

/** A mail server of the smallest kind that speaks real SMTP; it keeps what it was given. */
const openMailbox = (): Promise<{ server: Server; url: string; mails: string[] }> => {
  const mails: string[] = []
  const server = createServer((socket) => {
    let [inData, text] = [false, '']
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        if (inData && line === '.') {
          inData = false
          mails.push(text)
          socket.write('250 kept\r\n')
        } else if (inData) text += `${line}\n`
        else if (line === 'DATA') {
          ;[inData, text] = [true, '']
          socket.write('354 go on\r\n')
        } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
      }
    })
  })
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done({ server, mails, url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` })
    }),
  )
}

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

describe('a call', () => {
  let stage: Stage
  let mailbox: Awaited<ReturnType<typeof openMailbox>>
  before(async () => {
    mailbox = await openMailbox()
    stage = await openStage(undefined, makeMailer(mailbox.url, 'practice@example.org'))
  })
  after(async () => {
    await stage.close()
    mailbox.server.close()
  })
  beforeEach(() => stage.clock.advance(86_400_000))

  const openCall = () =>
    stage.as(staff.lee, (context) => open(context, { id: context.newId(), patientId: rosa }))
  const finish = (
    contact: { id: string; version: number },
    change: object = {},
    outcome: 'reached' | 'voicemail' = 'reached',
  ) =>
    stage.as(staff.lee, (context) =>
      close(context, {
        patientId: rosa,
        contactId: contact.id,
        version: contact.version,
        outcome,
        ...ANSWERS,
        ...change,
      }),
    )

  it('starts its clock without a click, and finds itself again after a reload', async () => {
    const first = await openCall()
    const running = await stage.as(staff.lee, readOwn)
    assert.equal(running.running?.contactId, first.contact.id)
    const again = await openCall()
    assert.equal(again.contact.id, first.contact.id)
    assert.ok(again.script.core.length >= 5)
    assert.match(again.script.opening[0]!.say, /[ñáéíóú¿]|Hola|Buen/i, 'Rosa is spoken to in Spanish')
    await finish(again.contact, {}, 'voicemail')
  })

  for (const [field, change] of [
    ['doNow', { doNow: '' }],
    ['watchFor', { watchFor: 'n/a' }],
    ['whoToCall', { whoToCall: '-' }],
    ['teachBack', { teachBack: null }],
  ] as const)
    it(`does not close without ${field}`, async () => {
      const { contact } = await openCall()
      await assert.rejects(finish(contact, change), { code: 'CONTACT_OPEN', field })
    })

  it('does not close past the command either: the database refuses', async () => {
    const { contact } = await openCall()
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const forced = stage.owner.query(
      "update contacts.contact set closed_at = now(), outcome = 'reached' where id = $1",
      [contact.id],
    )
    await assert.rejects(forced, /check constraint/)
  })

  it('keeps what is typed, and refuses a stale tab with the newer words', async () => {
    const { contact } = await openCall()
    const type = (version: number, note: string) =>
      stage.as(staff.lee, (context) =>
        save(context, { patientId: rosa, contactId: contact.id, version, ...ANSWERS, note }),
      )
    const { version } = await type(contact.version, 'first words')
    await assert.rejects(type(contact.version, 'old tab'), { code: 'STALE' })
    assert.equal((await openCall()).contact.note, 'first words')
    assert.equal((await openCall()).contact.version, version)
  })

  it('closes with the three answers: the clock stops, she reads them, and it is not rewritten', async () => {
    const { contact } = await openCall()
    let id = (await stage.as(staff.lee, readOwn)).running!.id
    for (let beats = 0; beats < 12; beats++) {
      stage.clock.advance(5_000)
      id = (await stage.as(staff.lee, (context) => keepAlive(context, { timerId: id, idleSeconds: 0 })))
        .running!.id
    }
    await finish(contact)
    assert.equal((await stage.as(staff.lee, readOwn)).running, null)
    const entries = await stage.as(staff.lee, ({ tx }) => readPatientMonth(tx, rosa, '2026-03' as Month))
    assert.equal(entries.at(-1)?.seconds, 60)
    assert.equal(entries.at(-1)?.contactId, contact.id)
    const mine = await stage.actAs(practice.id, asRosa, readMyAnswers)
    assert.equal(mine.latest?.doNow, ANSWERS.doNow)
    assert.equal(mine.nextContactOn, '2026-03-17')
    await assert.rejects(finish(contact), { code: 'CLOSED' })
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await assert.rejects(
      stage.owner.query("update contacts.contact set note = 'x' where id = $1", [contact.id]),
      /not rewritten/,
    )
  })

  it('tells Rosa and Ana by mail, at once and once, with a link and no word of health', async () => {
    await stage.actAs(practice.id, asRosa, (context) =>
      invite(context, { id: context.newId(), ...ana, sections: ['answers'], sensitive: [], expiresOn: null }),
    )
    await stage.actAs(practice.id, asRosa, (context) =>
      invite(context, {
        id: context.newId(),
        ...ana,
        name: 'Luz Delgado',
        email: 'luz@example.org',
        sections: ['costs'],
        sensitive: [],
        expiresOn: null,
      }),
    )
    mailbox.mails.length = 0
    const before = stage.clock.now().getTime()
    await finish((await openCall()).contact)
    assert.ok(stage.clock.now().getTime() - before < 5 * 60_000)
    const to = mailbox.mails.map((mail) => /^To: (.*)$/m.exec(mail)?.[1]).sort()
    assert.deepEqual(to, ['ana@example.org', 'rosa@example.org'], 'Luz may not see the answers')
    for (const mail of mailbox.mails) {
      const text = mail.replace(/=\n/g, '')
      assert.match(text, /http:\/\/throughline\.test\/my\/#\/open\//)
      for (const word of ['pill', 'Weight', 'weight', 'swollen', 'Delgado', 'diabetes'])
        assert.ok(!text.includes(word), word)
    }
    const { rows } = await stage.owner.query(
      "select count(*)::int as n from messages.outgoing where purpose = 'three answers' and sent_at is not null and purpose_id = (select id from contacts.contact where closed_at is not null order by closed_at desc limit 1)",
    )
    assert.equal(rows[0].n, 2)
  })

  it('makes a prep list the agenda of the next call, labeled with who said it', async () => {
    await stage.actAs(practice.id, asRosa, (context) =>
      writeMyPrep(context, {
        id: context.newId(),
        symptoms: 'dizzy in the morning',
        medicines: '',
        noticed: '',
        inTheWay: 'no ride on Friday',
        questions: '',
      }),
    )
    const call = await openCall()
    assert.deepEqual(
      call.prep.map(({ saidBy, symptoms }) => [saidBy, symptoms]),
      [['patient', 'dizzy in the morning']],
    )
    await finish(call.contact)
    assert.deepEqual((await openCall()).prep, [])
  })
})
