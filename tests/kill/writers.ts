import { setTimeout as sleep } from 'node:timers/promises'
import { patients, staff } from '../../samples/cast.ts'
import type { Answered, Product } from './product.ts'

const ANSWERS = {
  answers: {},
  doNow: 'Take the water pill each morning.',
  watchFor: 'Three pounds more in a day, or swollen feet.',
  whoToCall: 'Nurse Lee, (555) 010-0100, day or night.',
  teachBack: { asked: 'What will you watch for?', understood: 'yes', patientWords: 'my weight' },
  nextContactOn: null,
}

type Request = { cookie: string; path: string; body: object }
export type Cookies = Record<'lee' | 'tomas' | 'haddad', string>

/** What the product said it had saved, and the writes of which it said nothing any more. */
export const newAcknowledged = () => ({
  beats: new Map<string, number>(),
  stopped: new Set<string>(),
  plan: { version: 0, words: 0 },
  consents: new Set<string>(),
  told: new Set<string>(),
  notes: new Map<string, { version: number; note: string }>(),
  closed: new Set<string>(),
  unanswered: [] as (Request & { list: 'consents' | 'told'; id: string })[],
  writes: 0,
})
export type Acknowledged = ReturnType<typeof newAcknowledged>

export const signEverybodyIn = async (product: Product): Promise<Cookies> => ({
  lee: await product.signIn(staff.lee.email),
  tomas: await product.signIn(staff.tomas.email),
  haddad: await product.signIn(staff.haddad.email),
})

const rosa = `/api/patients/${patients.rosa.id}`
const june = `/api/patients/${patients.june.id}`

/** What the writers need once: two conditions, and a plan begun from them. */
export const prepare = async (product: Product, { haddad }: Cookies) => {
  for (const [icd10, label, category] of [
    ['E11.22', 'Type 2 diabetes with kidney disease', 'diabetes'],
    ['I50.32', 'Chronic diastolic heart failure', 'heart_failure'],
  ])
    await product.send(haddad, 'POST', `${rosa}/conditions`, {
      id: crypto.randomUUID(),
      icd10,
      label,
      category,
      onsetOn: null,
      expectedMonths: 12,
      factIds: [],
    })
  await product.send(haddad, 'POST', `${rosa}/plan/draft`, {})
}

type Load = { product: Product; cookies: Cookies; acknowledged: Acknowledged; isOver: () => boolean }

const ok = (answer: Answered | null): answer is Answered & { status: 200 } => answer?.status === 200

/** Who is not answered waits a moment, as a person would. */
const WAIT_MS = 20

/** A clock of Lee's: started, heard, stopped, again. */
const runClocks = async ({ product, cookies, acknowledged, isOver }: Load) => {
  while (!isOver()) {
    const started = await product.send(cookies.lee, 'POST', '/api/time/timers', {
      id: crypto.randomUUID(),
      patientId: patients.walter.id,
    })
    if (!ok(started)) {
      await sleep(WAIT_MS)
      continue
    }
    const { id } = started.body.running!
    for (let beats = 0; beats < 4 && !isOver(); beats++) {
      const sentAt = Date.now()
      if (ok(await product.send(cookies.lee, 'POST', `/api/time/timers/${id}/beat`, {})))
        acknowledged.beats.set(id, sentAt)
    }
    if (ok(await product.send(cookies.lee, 'POST', `/api/time/timers/${id}/stop`, {})))
      acknowledged.stopped.add(id)
    acknowledged.writes += 6
  }
}

const editPlan = async ({ product, cookies, acknowledged, isOver }: Load) => {
  while (!isOver()) {
    const read = await product.send(cookies.tomas, 'GET', `${rosa}/plan`)
    if (!ok(read)) {
      await sleep(WAIT_MS)
      continue
    }
    let { version } = read.body.draft!
    const { content } = read.body.draft!
    for (let edits = 0; edits < 5; edits++) {
      const words = acknowledged.plan.words + 1
      const saved = await product.send(cookies.tomas, 'PUT', `${rosa}/plan/draft`, {
        version,
        content: { ...content, whatMatters: `words ${words}` },
      })
      if (!ok(saved)) break
      version = saved.body.version!
      acknowledged.plan = { version, words }
      acknowledged.writes += 1
    }
  }
}

/** Writes that stand alone; the one whose answer was lost is remembered, to be sent again. */
const writeRows =
  (list: 'consents' | 'told', who: keyof Cookies, path: string, bodyOf: (id: string) => object) =>
  async ({ product, cookies, acknowledged, isOver }: Load) => {
    while (!isOver()) {
      const id = crypto.randomUUID()
      const request = { cookie: cookies[who], path, body: bodyOf(id) }
      const answer = await product.send(request.cookie, 'POST', path, request.body)
      if (ok(answer)) acknowledged[list].add(id)
      else if (!answer || answer.status >= 500) {
        acknowledged.unanswered.push({ ...request, list, id })
        await sleep(WAIT_MS)
      }
      acknowledged.writes += 1
    }
  }

const recordConsents = writeRows(
  'consents',
  'tomas',
  `/api/patients/${patients.harold.id}/consents`,
  (id) => ({
    id,
    program: 'CCM',
    practitionerId: staff.haddad.id,
    decision: 'declined',
    means: 'verbal',
    elements: [],
    language: 'en',
    scriptVersion: 'none',
    costCents: null,
    costText: null,
    givenBy: 'patient',
    givenByName: 'Harold Pike',
    givenAt: null,
    reason: null,
  }),
)

const tellNames = writeRows('told', 'haddad', `/api/patients/${patients.walter.id}/may-be-told`, (id) => ({
  id,
  name: 'Ada Okafor',
  relationship: 'daughter',
  phone: null,
  topics: 'everything',
  givenOn: '2026-01-02',
  expiresOn: null,
}))

/** A call from its opening to its end; its note is saved twice on the way, and its family is told. */
export const makeCall = async ({ product, cookies, acknowledged }: Load): Promise<string | null> => {
  const opened = await product.send(cookies.tomas, 'POST', `${june}/contacts`, { id: crypto.randomUUID() })
  if (!ok(opened)) return null
  const { id, version: first } = opened.body.contact!
  let version = first
  for (const note of [`one ${crypto.randomUUID()}`, `two ${crypto.randomUUID()}`]) {
    const saved = await product.send(cookies.tomas, 'PUT', `${june}/contacts/${id}`, {
      ...ANSWERS,
      version,
      note,
    })
    if (!ok(saved)) return null
    version = saved.body.version!
    acknowledged.notes.set(id, { version, note })
    acknowledged.writes += 1
  }
  const { note } = acknowledged.notes.get(id)!
  const end = { ...ANSWERS, version, note, outcome: 'reached' }
  const closed = await product.send(cookies.tomas, 'POST', `${june}/contacts/${id}/close`, end)
  if (!ok(closed)) return null
  acknowledged.closed.add(id)
  acknowledged.writes += 1
  return id
}

const makeCalls = async (load: Load) => {
  while (!load.isOver()) if (!(await makeCall(load))) await sleep(WAIT_MS)
}

/** All kinds of writes at once, until the load is over. */
export const writeAll = (load: Load) =>
  Promise.all([runClocks, editPlan, recordConsents, tellNames, makeCalls].map((writer) => writer(load)))
