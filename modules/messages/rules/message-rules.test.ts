import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findRedFlags, higher } from './find-red-flags.ts'
import { plainLetters } from './plain-letters.ts'
import { readReply } from './read-reply.ts'
import { RED_FLAGS } from './red-flag-words.ts'
import { isTooLong, raised } from './silence.ts'
import { nextTry, whenToSend } from './when-to-send.ts'

const at = (text: string) => new Date(text)
const HOURS = { fromHour: 8, untilHour: 21 }

describe('red flags', () => {
  const cases: [text: string, urgency: string, reasons: string[]][] = [
    ['I have chest pain since this morning', 'now', ['chest-pain']],
    ["I can't breathe when I lie down", 'now', ['breathing']],
    ['Me duele el pecho y me falta el aire', 'now', ['chest-pain', 'breathing']],
    ['No puedo respirar', 'now', ['breathing']],
    ['Sometimes I want to die', 'now', ['self-harm']],
    ['Pienso en hacerme daño', 'now', ['self-harm']],
    ['Mamá está MUY CONFUNDIDA', 'now', ['collapse']],
    ['I fell in the kitchen', 'today', ['fall']],
    ['Se cayó ayer y tiene fiebre', 'today', ['fall', 'infection']],
    ['My legs are swollen.', 'today', ['fluid']],
    ['Se me acabó la insulina', 'today', ['no-medicine']],
    ['Can you change my appointment to Tuesday?', 'routine', []],
    ['The befell of it', 'routine', []],
    ['¿Puedo tomar la pastilla con leche?', 'routine', []],
  ]
  for (const [text, urgency, reasons] of cases)
    it(`${urgency}: ${text}`, () => assert.deepEqual(findRedFlags(text), { urgency, reasons }))

  it('every one has words in both languages, written as they are compared, and a source', () => {
    for (const { id, en, es, source } of RED_FLAGS) {
      assert.ok(en.length > 0 && es.length > 0 && source.length > 5, id)
      for (const words of [...en, ...es]) {
        assert.equal(words, plainLetters(words), id)
        assert.ok(findRedFlags(`well, ${words.toUpperCase()}!`).reasons.includes(id), words)
      }
    }
    assert.equal(new Set(RED_FLAGS.map(({ id }) => id)).size, RED_FLAGS.length)
  })
  it('nothing lowers an urgency', () => {
    assert.deepEqual([higher('now', 'routine'), higher('routine', 'today')], ['now', 'today'])
  })
})

describe('what a text asks', () => {
  const said = {
    stop: [
      'STOP',
      'stop',
      'Stop.',
      'STOPALL',
      'Stop all',
      'QUIT',
      'End',
      'REVOKE',
      'OPT OUT',
      'opt-out',
      'OptOut',
      'CANCEL',
      'Unsubscribe!',
      'please stop',
      'Stop texting me',
      'STOP please',
      'ALTO',
      'alto.',
      'PARAR',
      'Pare',
      'cancelar',
      'BAJA',
      'Por favor, parar',
      'Do not text me',
      "Don't text me again",
      'take me off your list',
      'No me envíen más mensajes',
      'no quiero mensajes',
      'no más mensajes',
    ],
    start: ['START', 'unstop', 'Start.', 'EMPEZAR', 'comenzar'],
    help: ['HELP', 'help', 'Info', 'AYUDA', '¿Ayuda?'],
  }
  for (const [what, texts] of Object.entries(said))
    for (const text of texts) it(`${what}: ${text}`, () => assert.equal(readReply(text), what))
  for (const text of [
    'Should I stop my water pill?',
    'Para mañana está bien',
    'Help, I fell',
    'The end of the month is fine',
    'I will start the new pill',
    'Yes',
    '',
  ])
    it(`for a person: ${text}`, () => assert.equal(readReply(text), null))
})

describe('when a text leaves', () => {
  const cases: [zone: string, now: string, leaves: string][] = [
    ['America/New_York', '2026-03-03T14:00:00Z', '2026-03-03T14:00:00Z'],
    ['America/New_York', '2026-03-03T12:59:00Z', '2026-03-03T13:00:00Z'], // 7:59, a minute early
    ['America/New_York', '2026-03-04T02:00:00Z', '2026-03-04T13:00:00Z'], // 21:00 is too late
    ['America/New_York', '2026-03-08T03:00:00Z', '2026-03-08T12:00:00Z'], // the night clocks go forward
    ['America/New_York', '2026-11-01T02:00:00Z', '2026-11-01T13:00:00Z'], // the night they go back
    ['Pacific/Honolulu', '2026-03-03T14:00:00Z', '2026-03-03T18:00:00Z'], // four in the morning there
  ]
  for (const [zone, now, leaves] of cases)
    it(`${now} in ${zone}`, () => assert.deepEqual(whenToSend(at(now), zone, HOURS), at(leaves)))

  it('is tried again after 1, 5, 15, 60, 240 and 720 minutes, then a person must look', () => {
    const now = at('2026-03-03T14:00:00Z')
    const minutes = [1, 2, 3, 4, 5, 6, 7].map((n) => {
      const next = nextTry(n, now)
      return next && (next.getTime() - now.getTime()) / 60_000
    })
    assert.deepEqual(minutes, [1, 5, 15, 60, 240, 720, null])
  })
})

describe('silence', () => {
  const waiting = { waitingSince: at('2026-03-03T14:00:00Z'), escalatedAt: null, escalations: 0 }
  it('is too long after ten minutes, two hours or a day, by urgency', () => {
    const long = (urgency: 'now' | 'today' | 'routine', now: string) =>
      isTooLong({ ...waiting, urgency }, at(now))
    assert.deepEqual(
      [long('now', '2026-03-03T14:09:59Z'), long('now', '2026-03-03T14:10:00Z')],
      [false, true],
    )
    assert.deepEqual(
      [long('today', '2026-03-03T15:59:00Z'), long('today', '2026-03-03T16:00:00Z')],
      [false, true],
    )
    assert.deepEqual(
      [long('routine', '2026-03-04T13:59:00Z'), long('routine', '2026-03-04T14:00:00Z')],
      [false, true],
    )
  })
  it('is said again after the same time, five times at most, one step more urgent each time', () => {
    const told = {
      urgency: 'now' as const,
      waitingSince: waiting.waitingSince,
      escalatedAt: at('2026-03-03T14:10:00Z'),
    }
    assert.equal(isTooLong({ ...told, escalations: 1 }, at('2026-03-03T14:15:00Z')), false)
    assert.equal(isTooLong({ ...told, escalations: 4 }, at('2026-03-03T14:20:00Z')), true)
    assert.equal(isTooLong({ ...told, escalations: 5 }, at('2026-03-03T18:00:00Z')), false)
    assert.deepEqual([raised('routine'), raised('today'), raised('now')], ['today', 'now', 'now'])
  })
})
