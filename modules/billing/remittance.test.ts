import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Month } from '../../platform/clock.ts'
import { patients, practice, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs, planFor } from '../../samples/enroll.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { makeFile } from '../interop/make-claim-file.ts'
import { readAnswers } from '../interop/read-answer-file.ts'
import { acknowledgment, claimAnswers, remittance } from '../interop/x12/fixtures/answers.ts'
import { addByHand } from '../time/record-time.ts'
import { approve } from './approve.ts'
import { attestConditions } from './choose.ts'
import { close } from './close-month.ts'
import { answer, readPosted } from './denials.ts'
import { billedMonths } from './my-costs.ts'
import { readTheMonth } from './read-month.ts'
import { statementHtml } from './statement.ts'

const MARCH = '2026-03' as Month
const [first, second] = ['CCM20260300001', 'CCM20260300002']

describe('what comes back about our claims', () => {
  let stage: Stage
  const webb = <T>(command: Parameters<typeof stage.as<T>>[1]) => stage.as(staff.webb, command)
  const read = (text: string, others: 'refuse' | 'leave' = 'refuse') =>
    webb((context) =>
      readAnswers(
        { ...context, upload: { fileName: 'answer.txt', bytes: Buffer.from(text, 'latin1') } },
        { others },
      ),
    )
  const file = () => webb((context) => makeFile(context, { id: context.newId(), month: MARCH }))
  const rows = async (table: string): Promise<number> => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows: found } = await stage.owner.query(`select count(*)::int as n from billing.${table}`)
    return found[0].n
  }
  const work = async (patientId: string, at: string) => {
    await stage.as(staff.lee, (context) =>
      addByHand(context, {
        id: context.newId(),
        patientId,
        program: 'CCM',
        activity: 'phone_patient',
        from: `2026-03-10T${at}:00Z`,
        until: `2026-03-10T${at.slice(0, 3)}25:00Z`,
        reason: 'called from the car',
        note: '',
      }),
    )
    await webb((context) =>
      attestConditions(context, {
        id: context.newId(),
        patientId,
        month: MARCH,
        icd10: ['E11.22', 'I50.32'],
      }),
    )
  }

  before(async () => {
    stage = await openStage()
    for (const patient of [patients.rosa, patients.walter]) {
      await enrollAs(stage.as, '2026-03-03', patient, ROSAS_CONDITIONS)
      await planFor(stage.as, '2026-03-03', patient.id)
    }
    stage.clock.set('2026-03-31T20:00:00Z')
    await work(patients.rosa.id, '14:00')
    await work(patients.walter.id, '15:00')
    const { rows: months } = await webb((context) => readTheMonth(context, { month: MARCH }))
    const approvals = months.map(({ patientId, says }) => ({ id: crypto.randomUUID(), patientId, says }))
    await webb((context) => approve(context, { month: MARCH, approvals }))
    assert.equal((await webb((context) => close(context, { id: context.newId(), month: MARCH }))).claims, 2)
    await file()
    stage.clock.set('2026-04-02T14:00:00Z')
  })
  after(() => stage.close())

  it('a 999 that refuses the file lets it be made again, once', async () => {
    const { answers } = await read(acknowledgment(1, 'R', ['IK3*NM1*8**8']))
    assert.match(answers[0]?.sentence ?? '', /File 1 was not taken.*Segment 8 \(NM1\)/)
    stage.clock.advance(60_000)
    assert.equal((await file()).claims, 2)
    await assert.rejects(file(), { code: 'ALL_SENT' })
  })

  it('a 999 about a file that was not made here changes nothing', async () => {
    await assert.rejects(read(acknowledgment(77, 'A')), { code: 'UNKNOWN_FILE' })
    assert.equal(await rows('answer_file'), 1)
  })

  it('a 277CA keeps the payer’s number and sends only the claim that came back again', async () => {
    stage.clock.advance(60_000)
    const text = claimAnswers([
      { control: first, status: 'A2:20' },
      { control: second, status: 'A7:164' },
    ])
    assert.equal(
      (await read(text)).answers[0]?.sentence,
      '1 claims were accepted into processing, 1 were sent back.',
    )
    stage.clock.advance(60_000)
    assert.equal((await file()).claims, 1)
    await assert.rejects(read(text), { code: 'READ_BEFORE' })
  })

  const paid = {
    control: first,
    code: '99490',
    charge: '66.13',
    paid: '51.84',
    patient: '13.23',
    cas: ['CO*253*1.06', 'PR*2*13.23'],
  }
  const denied = {
    control: second,
    status: '4',
    code: '99490',
    charge: '66.13',
    paid: '0',
    cas: ['CO*119*66.13'],
    remarks: ['M86'],
  }
  const stranger = {
    control: 'OFFICE-1',
    code: '99214',
    charge: '100',
    paid: '80',
    patient: '20',
    cas: ['PR*2*20'],
  }
  const postings = () => webb((context) => readPosted(context))

  it('an 835 with a claim that is not ours is refused whole, and posted without it when a person says so', async () => {
    const text = remittance({ payment: '131.84', claims: [paid, denied, stranger] })
    await assert.rejects(read(text), (error: { code?: string; message?: string }) => {
      assert.equal(error.code, 'UNKNOWN_CLAIMS')
      assert.match(error.message ?? '', /OFFICE-1/)
      return true
    })
    assert.equal(await rows('posting'), 0)
    const { answers } = await read(text, 'leave')
    assert.equal(
      answers[0]?.sentence,
      'Payment EFT0001: 2 claims posted with $51.84, 1 of them denied. 1 claims of another system were left alone.',
    )
    await assert.rejects(read(text, 'leave'), { code: 'READ_BEFORE' })
    assert.equal(await rows('posting'), 2)
  })

  it('one cent wrong, or another charge than ours, and nothing is posted', async () => {
    await assert.rejects(read(remittance({ control: 908, payment: '51.85', claims: [paid] })), {
      code: 'X12_BROKEN',
    })
    const dearer = { ...paid, charge: '70', cas: [...paid.cas, 'CO*45*3.87'] }
    await assert.rejects(read(remittance({ control: 909, payment: '51.84', claims: [dearer] })), {
      code: 'OTHER_CHARGE',
    })
    assert.equal(await rows('posting'), 2)
    assert.equal(await rows('answer_file'), 3)
  })

  it('puts the denial into the queue in words with what to do, and the paid claim not', async () => {
    const all = (await postings()).postings
    assert.deepEqual(
      all.map(({ controlNumber, isDenial }) => [controlNumber, isDenial]),
      [
        [second, true],
        [first, false],
      ],
    )
    assert.match(all[0]?.reasons[0]?.happened ?? '', /paid for this month already/)
    assert.match(all[0]?.reasons[0]?.next ?? '', /other practice/)
    assert.match(all[0]?.reasons[0]?.remarks[0] ?? '', /already paid/)
    assert.deepEqual(
      all[1]?.reasons.map(({ reason, bears, cents }) => [reason, bears, cents]),
      [
        ['253', 'the practice', 106],
        ['2', 'the patient', 1323],
      ],
    )
  })

  it('tells the patient, in her language, what was done, on which day, what was asked and what is hers', async () => {
    const months = await stage.as(staff.webb, (context) => billedMonths(context, patients.rosa.id))
    const [march] = months
    assert.deepEqual(march?.days, [{ on: '2026-03-10', minutes: 25, did: ['talked'] }])
    assert.deepEqual(march?.answer, { paidCents: 5184, patientCents: 1323, paidOn: '2026-04-15' })
    const letter = {
      patient: 'Rosa Delgado',
      practice: { ...practice, name: 'Maple & Sons' },
      billed: march!,
      notes: ['Not all of it'],
    }
    const spanish = statementHtml(letter, 'es')
    for (const words of [
      'Su cuidado en marzo de 2026',
      '10 de marzo de 2026',
      'hablamos con usted',
      '$66.13',
      '$13.23',
      'Not all of it',
    ])
      assert.ok(spanish.includes(words), words)
    const english = statementHtml({ ...letter, billed: { ...march!, answer: null } }, 'en')
    assert.match(english, /Your share: \$13\.23/)
    assert.match(english, /Each year, Medicare asks you to pay a set sum first/)
    assert.match(english, /Maple &#38; Sons/)
    const qmb = statementHtml(
      { ...letter, billed: { ...march!, answer: null, because: 'qmb', yourShareCents: 0 } },
      'en',
    )
    assert.match(qmb, /You pay nothing this month/)
    const walter = await stage.as(staff.webb, (context) => billedMonths(context, patients.walter.id))
    assert.equal(walter[0]?.answer, null, 'a denial is no answer on her share')
  })

  it('leaves the queue when somebody says what was done, and stays on record', async () => {
    const [open] = (await postings()).postings
    await webb((context) =>
      answer(context, {
        postingId: open!.id,
        id: context.newId(),
        outcome: 'accepted',
        note: 'the other practice bills',
      }),
    )
    const after = (await postings()).postings.find(({ id }) => id === open!.id)
    assert.deepEqual(after?.answer, { outcome: 'accepted', note: 'the other practice bills' })
    assert.equal(await rows('denial_answer'), 1)
  })

  it('a claim that was never filed, by remark MA130, may be sent again', async () => {
    stage.clock.advance(60_000)
    const back = { ...denied, cas: ['CO*16*66.13'], remarks: ['MA130'] }
    await read(remittance({ control: 910, trace: 'EFT0002', payment: '0', claims: [back] }))
    stage.clock.advance(60_000)
    assert.equal((await file()).claims, 1)
    assert.equal(
      (await postings()).postings.find(
        ({ controlNumber, mayBeSentAgain }) => controlNumber === second && mayBeSentAgain,
      )?.status,
      '4',
    )
  })

  it('something else than an answer is told so', async () => {
    await assert.rejects(read('hello'), { code: 'NOT_X12' })
    const claim = remittance({ payment: '51.84', claims: [paid], control: 911 }).replace('ST*835', 'ST*837')
    await assert.rejects(read(claim), { code: 'NOT_AN_ANSWER' })
  })
})
