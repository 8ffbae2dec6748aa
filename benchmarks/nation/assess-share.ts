import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { judge } from './judge.ts'
import { COLUMNS, readLine } from './row.ts'

export type Share = { url: string; months: number[]; fromPatient: number; untilPatient: number }

const OUT_BYTES = 256 * 1024

/** Set work in SQL: one compact line a patient-month, its work beside it. Nothing is judged here. */
const facts = (month: number, { fromPatient, untilPatient }: Share) => `copy (
  select ${COLUMNS}, e.pieces from nation.patient_month pm
  join nation.patient p on p.patient = pm.patient
  left join (select patient, string_agg(concat_ws(',', staff, role, activity, program, from_s, until_s), ';') as pieces
    from nation.entry where month = ${month} and patient >= ${fromPatient} and patient < ${untilPatient} group by patient) e
    on e.patient = pm.patient
  where pm.month = ${month} and pm.patient >= ${fromPatient} and pm.patient < ${untilPatient}) to stdout`

const RESULTS = 'copy nation.result from stdin'

/** Streams the months of one share through the rules into the result table; memory does not grow with the nation. */
export const assessShare = async (share: Share): Promise<number> => {
  const [reading, writing] = [new pg.Client(share.url), new pg.Client(share.url)]
  await Promise.all([reading.connect(), writing.connect()])
  await reading.query("set work_mem = '256MB'")
  let judged = 0
  for (const month of share.months) {
    const source = reading.query(copyTo(facts(month, share)))
    const sink = writing.query(copyFrom(RESULTS))
    let [rest, out] = ['', '']
    for await (const chunk of source) {
      const lines = (rest + (chunk as Buffer).toString('latin1')).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) out += `${judge(readLine(line))}\n`
      judged += lines.length
      if (out.length < OUT_BYTES) continue
      if (!sink.write(out)) await once(sink, 'drain')
      out = ''
    }
    sink.end(out)
    await finished(sink)
  }
  await Promise.all([reading.end(), writing.end()])
  return judged
}

if (parentPort && workerData) parentPort.postMessage(await assessShare(workerData as Share))
