import { Worker } from 'node:worker_threads'
import type { Share } from './assess-share.ts'

export type Measured = { seconds: number; judged: number; mebibytesMax: number }

const SHARES = 2
const mebibytes = () => process.memoryUsage().rss / 2 ** 20

const runShare = (share: Share): Promise<number> =>
  new Promise((done, failed) => {
    const worker = new Worker(new URL('./assess-share.ts', import.meta.url), { workerData: share })
    worker.once('message', done)
    worker.once('error', failed)
  })

/** Judges these months of the whole nation on both cores; memory is that of this process with all its workers. */
export const assessNation = async (url: string, months: number[], patients: number): Promise<Measured> => {
  let mebibytesMax = mebibytes()
  const watch = setInterval(() => {
    mebibytesMax = Math.max(mebibytesMax, mebibytes())
  }, 200)
  const from = performance.now()
  const edges = Array.from({ length: SHARES + 1 }, (_, at) => Math.round(1 + (patients * at) / SHARES))
  const counts = await Promise.all(
    edges
      .slice(0, -1)
      .map((fromPatient, at) =>
        runShare({ url, months, fromPatient, untilPatient: edges[at + 1] ?? patients + 1 }),
      ),
  )
  clearInterval(watch)
  const seconds = (performance.now() - from) / 1000
  return { seconds, judged: counts.reduce((sum, count) => sum + count, 0), mebibytesMax }
}
