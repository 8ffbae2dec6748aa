import { SAMPLE_PASSWORD, staff } from '../../samples/cast.ts'
import { onStage } from '../on-stage.ts'
import { bareServer, recordStatements } from './bare.ts'
import { atMost, atRate, figuresOf } from './load.ts'
import { PATIENTS, patientOf, settleMany } from './settle.ts'

const RATE = 200
const SECONDS = 15
const AT_A_TIME = 8
const BAR_P99_MS = 100

const EMPTY = {
  answers: {},
  note: 'Slept well.',
  doNow: '',
  watchFor: '',
  whoToCall: '',
  teachBack: null,
  nextContactOn: null,
}

/** Worklist, chart and saving a contact on 50,000 patients, at a steady 200 requests a second; then each beside a bare handler. */
export const benchStaff = () =>
  onStage(async (stage) => {
    await settleMany(stage)
    const app = await stage.app()
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const headers: Record<string, string> = { 'x-throughline': '1', 'content-type': 'application/json' }
    const ask = async (method: string, path: string, body?: object) => {
      const response = await fetch(address + path, {
        method,
        headers,
        body: body ? JSON.stringify(body) : null,
      })
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
      return response
    }
    const signedIn = await ask('POST', '/api/sign-in', { email: staff.lee.email, password: SAMPLE_PASSWORD })
    headers.cookie = String(signedIn.headers.get('set-cookie')).split(';')[0]!
    const opened = (await (
      await ask('POST', `/api/patients/${patientOf(0)}/contacts`, { id: crypto.randomUUID() })
    ).json()) as { contact: { id: string; version: number } }
    let { version } = opened.contact
    let saving: Promise<unknown> = Promise.resolve()
    const kinds = {
      worklist: async () => void (await (await ask('GET', '/api/worklist?whose=mine')).arrayBuffer()),
      chart: async (n: number) =>
        void (await (await ask('GET', `/api/patients/${patientOf(n)}`)).arrayBuffer()),
      // One person types one note: each save waits for the one before, as on her screen.
      save: async () => {
        saving = saving.then(async () => {
          const path = `/api/patients/${patientOf(0)}/contacts/${opened.contact.id}`
          const saved = await ask('PUT', path, { version, ...EMPTY })
          version = ((await saved.json()) as { version: number }).version
        })
        await saving
      },
    }
    const order = [kinds.worklist, kinds.chart, kinds.chart, kinds.save, kinds.chart] as const
    await atRate(50, 3, (n) => order[n % order.length]!(n))
    const times = await atRate(RATE, SECONDS, (n) => order[n % order.length]!(n))
    const all = figuresOf(times, SECONDS)
    console.log(
      `${PATIENTS} patients, ${RATE} requests a second, one in five the worklist, one in five a save`,
    )
    console.log(`p50 ${all.p50.toFixed(0)} ms, p99 ${all.p99.toFixed(0)} ms; the bar is ${BAR_P99_MS} ms`)
    for (const [name, send] of Object.entries(kinds)) {
      const statements = await recordStatements(() => send(1))
      const bare = await bareServer(stage.appUrl, statements)
      const ours = await atMost(AT_A_TIME, 5, send)
      const floor =
        name === 'save'
          ? null
          : await atMost(AT_A_TIME, 5, async () => void (await (await fetch(bare.address)).arrayBuffer()))
      const ratio = floor ? ` of ${floor.toFixed(0)} bare: ${(ours / floor).toFixed(2)}` : ''
      console.log(`${name}: ${statements.length} statements, ${ours.toFixed(0)} a second${ratio}`)
      await bare.close()
    }
    await app.close()
  })
