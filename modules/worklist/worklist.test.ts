import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { moreStaff, patients, ROSAS_CONDITIONS, staff } from '../../samples/cast.ts'
import { enrollAs } from '../../samples/enroll.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { close, open } from '../contacts/make-contact.ts'
import { putHold } from '../enrollment/hold.ts'
import { addTask } from '../tasks/index.ts'
import { noteByHand } from '../transitions/notice-by-hand.ts'
import { setRule, tellRule, tryRule } from './change-rule.ts'
import { tellSuggestion, tellWorklist } from './read-worklist.ts'
import { FIRST_RULE } from './rules/contact-rule.ts'
import { changeRoster, cover, finishCover, tellTeam } from './team.ts'

const { rosa, walter } = patients
const SAID = {
  answers: {},
  note: 'Slept well.',
  doNow: 'Weigh every morning.',
  watchFor: 'Three pounds in a day.',
  whoToCall: 'Call the office, day and night.',
  teachBack: { asked: 'What do you watch for?', understood: 'yes', patientWords: 'My weight' },
  sensitive: [],
  skipped: [],
  tasks: [],
  callBackAt: null,
} as const

describe('the morning list', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage('2026-03-03T14:00:00Z')
    await enrollAs(stage.as, '2026-03-03', rosa, ROSAS_CONDITIONS)
    await enrollAs(stage.as, '2026-03-03', walter, ROSAS_CONDITIONS)
  })
  after(() => stage.close())

  const list = async (
    who: typeof staff.lee | typeof staff.tomas = staff.lee,
    whose: 'mine' | 'team' = 'mine',
  ) => stage.as(who, (context) => tellWorklist(context, { whose }))
  const why = async (patientId: string, who?: typeof staff.lee | typeof staff.tomas) =>
    (await list(who)).rows.find((row) => row.patientId === patientId)?.needs ?? []
  const call = (outcome: 'reached' | 'no_answer', nextContactOn: string | null = null) =>
    stage.as(staff.lee, async (context) => {
      const { contact } = await open(context, { id: context.newId(), patientId: rosa.id })
      const { id: contactId, version } = contact
      const said = { ...SAID, sensitive: [], skipped: [], tasks: [], nextContactOn }
      return close(context, { patientId: rosa.id, contactId, version, outcome, ...said })
    })
  const at = (when: string) => stage.clock.set(when)

  it('is quiet while nothing is due, and says how many that is', async () => {
    const { rows, quiet } = await list()
    assert.deepEqual(rows, [])
    assert.equal(quiet, 2)
  })

  it('names a call that was opened and not finished, to whoever opened it', async () => {
    await stage.as(staff.lee, (context) => open(context, { id: context.newId(), patientId: rosa.id }))
    assert.deepEqual(
      (await why(rosa.id)).map(({ kind }) => kind),
      ['open'],
    )
    await call('reached', '2026-03-10')
    assert.deepEqual(await why(rosa.id), [])
  })

  it('keeps a promise on its day and says that it is late the day after', async () => {
    at('2026-03-10T14:00:00Z')
    assert.deepEqual(await why(rosa.id), [
      { kind: 'promised', on: '2026-03-10', because: 'A call was promised for today.' },
    ])
    at('2026-03-11T14:00:00Z')
    assert.match((await why(rosa.id))[0]!.because, /promised for 2026-03-10 and is late/)
  })

  it('rests after a try and asks again after two working days', async () => {
    await call('no_answer')
    assert.deepEqual(await why(rosa.id), [])
    at('2026-03-12T14:00:00Z')
    assert.deepEqual(await why(rosa.id), [])
    at('2026-03-13T14:00:00Z')
    const [need] = await why(rosa.id)
    assert.deepEqual([need!.kind, need!.on], ['due', '2026-03-13'])
    assert.match(need!.because, /Tried once/)
  })

  it('asks by the rhythm for who was never reached', async () => {
    const [need] = await why(walter.id)
    assert.equal(need, undefined)
    at('2026-04-02T14:00:00Z')
    // Enrolled on 3 March with an attested risk of decompensation: every two weeks.
    const [due] = await why(walter.id)
    assert.deepEqual([due!.kind, due!.on], ['routine', '2026-03-17'])
    assert.match(due!.because, /14 days since she enrolled/)
  })

  it('puts who came home from a hospital, and what is to be done for her, where the clock says', async () => {
    await stage.as(staff.lee, (context) =>
      addTask(context, {
        id: context.newId(),
        patientId: rosa.id,
        what: 'Ask the lab for the potassium',
        dueAt: '2026-04-02T20:00:00Z',
        for: { staffId: staff.lee.id },
      }),
    )
    await stage.as(staff.lee, (context) =>
      noteByHand(context, {
        patientId: rosa.id,
        id: context.newId(),
        fromKind: 'hospital',
        facility: 'Mercy Hospital',
        admittedOn: '2026-03-29',
        dischargedOn: '2026-04-01',
        dischargedTime: '16:00',
        dischargedTo: 'home',
        complexity: null,
      }),
    )
    const kinds = (await why(rosa.id)).map(({ kind, because }) => [kind, because.split('.')[0]])
    assert.deepEqual(kinds.slice(0, 1), [['discharge', 'Home from Mercy Hospital']])
    // The discharge brought a task of its own, and that one is urgent.
    assert.ok(
      kinds.some(([, because]) => /^Task: .*\(and 1 more\)$/.test(because!)),
      JSON.stringify(kinds),
    )
    // Two business days after Wednesday: late on Monday, and then nothing comes before it.
    at('2026-04-06T14:00:00Z')
    assert.equal((await why(rosa.id))[0]!.kind, 'urgent')
    at('2026-04-02T14:00:00Z')
  })

  it('shows who is in nobody’s caseload when something is to be done for her today, and asks for no other call', async () => {
    const june = patients.june.id
    await stage.as(staff.lee, (context) =>
      addTask(context, {
        id: context.newId(),
        patientId: june,
        what: 'Call after discharge',
        dueAt: '2026-04-02T20:00:00Z',
        for: { role: 'coordinator' },
      }),
    )
    assert.deepEqual(
      (await why(june)).map(({ kind }) => kind),
      ['task'],
    )
  })

  it('leaves out who is on hold, and comes back to her when the hold is over', async () => {
    await stage.as(staff.lee, (context) =>
      putHold(context, {
        patientId: walter.id,
        id: context.newId(),
        fromOn: '2026-04-02',
        untilOn: '2026-04-03',
        reason: 'with his son',
      }),
    )
    assert.deepEqual(await why(walter.id), [])
    at('2026-04-04T14:00:00Z')
    assert.equal((await why(walter.id)).length, 1)
  })

  it('suggests the day after a call that reaches her, with the reason', async () => {
    const suggested = await stage.as(staff.lee, (context) => tellSuggestion(context, { patientId: rosa.id }))
    assert.deepEqual(suggested.suggestion, {
      on: '2026-04-20',
      because:
        '14 days since she was last reached, because her practitioner attested the risk of a turn for the worse.',
    })
  })

  it('shows another coordinator nothing of mine until she covers me, and ends by itself', async () => {
    at('2026-04-06T14:00:00Z')
    const hers = async () =>
      (await list(staff.tomas)).rows.filter(({ coordinator }) => coordinator === 'Nurse Lee')
    assert.deepEqual(await hers(), [])
    const days = { fromOn: '2026-04-07', untilOn: '2026-04-08' }
    const id = crypto.randomUUID()
    const hand = (more: object = {}) =>
      stage.as(staff.lee, (context) =>
        cover(context, { id, awayId: staff.lee.id, byId: staff.tomas.id, ...days, ...more }),
      )
    await hand()
    await hand()
    assert.deepEqual(await hers(), [], 'it begins tomorrow')
    at('2026-04-07T14:00:00Z')
    const { covers } = await list(staff.tomas)
    const rows = await hers()
    assert.deepEqual(
      rows.map(({ covered, coordinator }) => [covered, coordinator]),
      [
        [true, 'Nurse Lee'],
        [true, 'Nurse Lee'],
      ],
    )
    assert.equal(covers.length, 1)
    await assert.rejects(hand({ id: crypto.randomUUID(), fromOn: '2026-04-08', untilOn: '2026-04-20' }), {
      code: 'OVERLAP',
    })
    at('2026-04-09T14:00:00Z')
    assert.deepEqual(await hers(), [])
  })

  it('refuses a cover by somebody who makes no calls, of somebody else’s queue, and backwards', async () => {
    const days = { fromOn: '2026-04-10', untilOn: '2026-04-12' }
    const hand = (who: typeof staff.lee | typeof staff.tomas, given: object) =>
      stage.as(who, (context) =>
        cover(context, {
          id: context.newId(),
          awayId: staff.lee.id,
          byId: staff.tomas.id,
          ...days,
          ...given,
        }),
      )
    await assert.rejects(hand(staff.lee, { byId: staff.webb.id }), { code: 'CANNOT_CALL', field: 'byId' })
    await assert.rejects(hand(staff.lee, { untilOn: '2026-04-09' }), { code: 'SPAN' })
    await assert.rejects(hand(staff.tomas, {}), { status: 404 })
  })

  it('shows a lead the need of the week beside the hours, and who is away', async () => {
    const roster = { staffId: staff.lee.id, weeklyHours: 30, fromOn: '2026-04-06' }
    await stage.as(moreStaff.ruth, (context) => changeRoster(context, { id: context.newId(), ...roster }))
    await stage.as(moreStaff.ruth, (context) =>
      cover(context, {
        id: context.newId(),
        awayId: staff.lee.id,
        byId: staff.tomas.id,
        fromOn: '2026-04-09',
        untilOn: '2026-04-10',
      }),
    )
    const team = await stage.as(moreStaff.ruth, tellTeam)
    assert.deepEqual(team.week, { from: '2026-04-06', until: '2026-04-12' })
    const [lee] = team.people
    assert.deepEqual(
      [lee!.name, lee!.patients, lee!.callsDue, lee!.hoursRostered, lee!.away?.by],
      ['Nurse Lee', 2, 2, 30, 'Tomás Rivera'],
    )
    assert.equal(lee!.hoursNeeded, Math.round((2 * team.minutesACall) / 6) / 10)
    await stage.as(staff.tomas, (context) => finishCover(context, { id: lee!.away!.id }))
    assert.equal((await stage.as(moreStaff.ruth, tellTeam)).people[0]!.away, null)
  })

  it('tries a rule on last month before it counts, and counts it from then on', async () => {
    const weekly = { ...FIRST_RULE, watchfulDays: 7 }
    const effect = await stage.as(moreStaff.ruth, (context) => tryRule(context, { rule: weekly }))
    // Nobody was enrolled on the evening before March; so the month of April is tried in May.
    assert.equal(effect.month, '2026-03')
    assert.equal(effect.patients, 0)
    at('2026-05-04T14:00:00Z')
    const april = await stage.as(moreStaff.ruth, (context) => tryRule(context, { rule: weekly }))
    assert.deepEqual([april.patients, april.now.calls > 0, april.more, april.less], [2, true, 2, 0])
    assert.ok(april.tried.calls > april.now.calls)
    assert.equal((await stage.as(moreStaff.ruth, tellRule)).id, null)
    const set = (id: string, seen: string | null) =>
      stage.as(moreStaff.ruth, (context) =>
        setRule(context, { id, rule: weekly, reason: 'Two went to hospital between calls', seen }),
      )
    const id = crypto.randomUUID()
    await set(id, null)
    await set(id, null)
    const { rule, versions } = await stage.as(moreStaff.ruth, tellRule)
    assert.equal(rule.watchfulDays, 7)
    assert.equal(versions.length, 1)
    await assert.rejects(set(crypto.randomUUID(), null), { status: 409 })
  })
})
