import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { adt } from '../modules/interop/hl7v2/fixtures/adt.ts'
import { framed } from '../modules/interop/index.ts'
import { listWaiting, match, setAside } from '../modules/interop/unmatched.ts'
import { addSourcePatient } from '../modules/record/index.ts'
import { readOpenTransitions } from '../modules/transitions/index.ts'
import { silentLog } from '../platform/log.ts'
import { patients, practice, staff, stranger } from '../samples/cast.ts'
import { openStage, type Stage } from '../tests/stage.ts'
import { startMllp } from './mllp.ts'
import { readSettings } from './settings.ts'

const walter = patients.walter.id
const born = patients.walter.birthDate.replaceAll('-', '')

describe('a hospital’s feed over a real socket', () => {
  let stage: Stage
  let feed: Awaited<ReturnType<typeof startMllp>>
  before(async () => {
    stage = await openStage('2026-03-09T14:00:00Z')
    feed = await startMllp(stage.world, { host: '127.0.0.1', port: 0, practiceId: practice.id }, silentLog)
    await stage.as(staff.lee, ({ tx }) =>
      addSourcePatient(tx, {
        practiceId: practice.id,
        sourceSystem: 'hl7v2:MERCY',
        sourcePatientId: 'M4711',
        patientId: walter,
      }),
    )
  })
  after(async () => {
    await feed.stop()
    await stage.close()
  })

  /** Sends bytes and gives back what came, once there are so many answers or the other side hung up. */
  const send = (bytes: Buffer | Buffer[], answers = 1): Promise<{ text: string; codes: string[] }> =>
    new Promise((done, fail) => {
      const socket: Socket = connect(feed.port, '127.0.0.1')
      let text = ''
      const end = () => {
        socket.destroy()
        done({ text, codes: [...text.matchAll(/MSA\|(\w\w)\|/g)].map(([, code]) => code!) })
      }
      socket.setTimeout(10_000, () => fail(new Error('no answer in ten seconds')))
      socket.on('error', () => end())
      socket.on('close', end)
      socket.on('data', (chunk) => {
        text += chunk.toString()
        if (text.split('\x1c').length > answers) end()
      })
      for (const piece of [bytes].flat()) socket.write(piece)
    })
  const open = () => stage.as(staff.lee, ({ tx }) => readOpenTransitions(tx))
  const waiting = async () => (await stage.as(staff.lee, listWaiting)).notices

  it('about somebody we know opens a discharge and is answered AA with its number', async () => {
    const { text, codes } = await send(framed(adt({ born })))
    assert.deepEqual(codes, ['AA'])
    assert.ok(text.startsWith('\vMSH|^~\\&|THROUGHLINE|'))
    assert.ok(text.endsWith('\rMSA|AA|MSG00001\r\x1c\r'))
    assert.deepEqual(
      (await open()).map(({ patientId, dischargedOn, source }) => [patientId, dischargedOn, source]),
      [[walter, '2026-03-07', 'feed']],
    )
  })

  it('the same message again, and ten times at once on ten lines, stays one', async () => {
    const again = await Promise.all(Array.from({ length: 10 }, () => send(framed(adt({ born })))))
    assert.ok(again.every(({ codes }) => codes[0] === 'AA'))
    assert.equal((await open()).length, 1)
  })

  it('two messages in one piece are answered one after another, one in pieces is read whole', async () => {
    const two = Buffer.concat([framed(adt({ born, control: 'ONE' })), framed(adt({ born, control: 'TWO' }))])
    const { text } = await send(two, 2)
    assert.ok(text.indexOf('MSA|AA|ONE') !== -1 && text.indexOf('MSA|AA|ONE') < text.indexOf('MSA|AA|TWO'))
    const whole = framed(adt({ born, control: 'PIECES' }))
    assert.match((await send([whole.subarray(0, 40), whole.subarray(40)])).text, /MSA\|AA\|PIECES/)
  })

  it('about a stranger is taken and waits; a person says who it is, and the next one is known', async () => {
    const stranger1 = {
      number: 'M9',
      name: 'Pike^Harold',
      born: patients.harold.birthDate.replaceAll('-', ''),
      visit: 'V9',
    }
    assert.deepEqual((await send(framed(adt(stranger1)))).codes, ['AA'])
    assert.deepEqual((await send(framed(adt(stranger1)))).codes, ['AA'])
    const [notice, ...more] = await waiting()
    assert.equal(more.length, 0, 'the same message waits once')
    assert.deepEqual([notice?.name, notice?.reason], ['Pike, Harold', 'Nobody here has this number.'])
    assert.deepEqual(notice?.perhaps, [{ patientId: patients.harold.id, name: 'Pike, Harold' }])
    assert.equal((await open()).length, 1, 'nothing is guessed')
    const given = { noticeId: notice!.id, patientId: patients.harold.id }
    await stage.as(staff.lee, (context) => match(context, given))
    assert.ok((await open()).some(({ patientId }) => patientId === patients.harold.id))
    assert.deepEqual(await waiting(), [])
    await assert.rejects(
      stage.as(staff.lee, (context) => match(context, given)),
      { code: 'RESOLVED' },
    )
    await send(framed(adt({ ...stranger1, control: 'NEXT', trigger: 'A08' })))
    assert.deepEqual(await waiting(), [])
  })

  it('with a known number and another birth date or name waits, too, and so does one of tomorrow', async () => {
    await send(framed(adt({ born: '19500101', control: 'B' })))
    await send(framed(adt({ born, name: 'Smith^Walter', control: 'N' })))
    await send(framed(adt({ born, discharged: '202603101200', control: 'F' })))
    const reasons = (await waiting()).map(({ reason }) => reason)
    assert.deepEqual(reasons, [
      'The number is known here, but the birth date is another.',
      'The number is known here, but the last name is another.',
      'Its time lies in the future.',
    ])
    for (const { id } of await waiting())
      await stage.as(staff.lee, (context) => setAside(context, { noticeId: id, words: 'not one of ours' }))
    assert.deepEqual(await waiting(), [])
  })

  it('that cannot be read is answered AR with what is wrong, never quoting it, and the line goes on', async () => {
    for (const [bytes, sentence] of [
      [framed(adt({ born, trigger: 'A04' })), /Only ADT messages A01, A03 and A08/],
      [framed(adt({ born, charset: 'ISO IR87' })), /character set/],
      [framed('This is Okafor'), /does not begin with MSH/],
      [framed(''), /does not begin with MSH/],
    ] as const) {
      const { text, codes } = await send([bytes, framed(adt({ born, control: 'AFTER' }))], 2)
      assert.deepEqual(codes, ['AR', 'AA'])
      assert.match(text, sentence)
      assert.doesNotMatch(text, /Okafor|Walter/)
    }
  })

  it('letters in another encoding than it says are refused, not guessed', async () => {
    const latin = Buffer.from(adt({ born, name: 'Muñoz^Walter' }), 'latin1')
    const { codes } = await send(Buffer.concat([Buffer.from('\v'), latin, Buffer.from('\x1c\r')]))
    assert.deepEqual(codes, ['AR'])
  })

  it('in broken frames, or larger than a message may be, is answered AR and hung up on; others are served', async () => {
    for (const bytes of [
      Buffer.from('GET / HTTP/1.1\r\n\r\n'),
      Buffer.concat([Buffer.from('\v'), Buffer.alloc(2 * 1024 * 1024, 'x')]),
      Buffer.from('\vMSH|^~\\&|one\vMSH|two\x1c\r'),
    ]) {
      const { text, codes } = await send(bytes, 99)
      assert.deepEqual(codes.length === 0 ? ['AR'] : codes, ['AR'], text.slice(0, 80))
    }
    assert.deepEqual((await send(framed(adt({ born, control: 'STILL' })))).codes, ['AA'])
  })

  it('is only its own practice’s, whatever the message says', async () => {
    assert.deepEqual(await stage.as(stranger, ({ tx }) => readOpenTransitions(tx)), [])
    assert.deepEqual((await stage.as(stranger, listWaiting)).notices, [])
  })

  it('for a practice that is not here is answered AE, so that nothing is taken as kept', async () => {
    const other = await startMllp(
      stage.world,
      { host: '127.0.0.1', port: 0, practiceId: '01900000-0000-7000-8000-0000000009ff' },
      silentLog,
    )
    const [own] = [feed]
    feed = other
    const { codes } = await send(framed(adt({ born }))).finally(() => {
      feed = own!
    })
    await other.stop()
    assert.deepEqual(codes, ['AE'])
  })
})

describe('the setting of a feed', () => {
  it('is nothing unless it is said, and names its practice', () => {
    assert.deepEqual(readSettings([], {}).feeds, [])
    assert.deepEqual(readSettings([], { THROUGHLINE_MLLP: `2575:${practice.id}` }).feeds, [
      { host: '127.0.0.1', port: 2575, practiceId: practice.id },
    ])
  })
  it('that cannot be read stops the start and says how it is written', () => {
    assert.throws(() => readSettings([], { THROUGHLINE_MLLP: '2575' }), /Write the port, a colon and the id/)
    assert.throws(() => readSettings([], { THROUGHLINE_MLLP: `99999:${practice.id}` }), /A port is a number/)
  })
})
