import { localDate } from '../../platform/clock.ts'
import type { Context, Upload } from '../../platform/context.ts'
import { lock } from '../../platform/lock.ts'
import { type KeptDocument, keepDocument, receiveChart } from '../record/index.ts'
import { boundKeys } from './bound-keys.ts'
import type { ImportReport } from './contract.ts'
import { type FoundPatient, findOrAddPatient } from './find-patient.ts'
import { type ReadResult, readFile } from './read-file.ts'
import { addReport } from './store.ts'

type Understood = Extract<ReadResult, { ok: true }>
type ChartReport = ImportReport['charts'][number]

/** A report is read by a person; past this many lines of the same kind nobody reads on. */
const LINES_MAX = 200

type Whose = { chart: Understood['charts'][number]; who: FoundPatient | null }

/** A stranger of whom nothing is stated (a file of devices, say) is not worth a line. */
const findAll = async (context: Context, charts: Understood['charts']): Promise<Whose[]> => {
  const whose: Whose[] = []
  for (const chart of charts) {
    const who = await findOrAddPatient(context, chart)
    if (who || chart.facts.length > 0) whose.push({ chart, who })
  }
  return whose
}

const strangerReport = ({ facts, sourcePatientId }: Whose['chart']): ChartReport => ({
  patientId: null,
  name: '',
  isNew: false,
  added: 0,
  changed: 0,
  unchanged: 0,
  namesakes: 0,
  remarks: [
    `${facts.length} facts are about patient ${sourcePatientId}, whom we do not know. Bring in the file with the patient first, then this one again.`,
  ],
})

const receiveAll = async (
  context: Context,
  document: KeptDocument,
  whose: Whose[],
): Promise<ChartReport[]> => {
  const reports: ChartReport[] = []
  for (const { chart, who } of whose) {
    if (!who) {
      reports.push(strangerReport(chart))
      continue
    }
    const received = await receiveChart(context, who.id, document, chart)
    const { id, ...rest } = who
    reports.push({ patientId: id, ...rest, ...received })
    context.touch({
      action: who.isNew ? 'chart imported' : 'chart updated',
      thing: 'record.document',
      thingId: document.id,
      patientId: id,
      detail: received,
    })
  }
  return reports
}

const NOTHING_HERE = 'There is no chart in this file: nothing to bring in.'
const STRANGERS = 'Nothing was brought in: the patient of these facts is not known here.'

const sentenceFor = (charts: ChartReport[]): string => {
  const sum = (key: 'added' | 'changed' | 'unchanged') =>
    charts.reduce((total, chart) => total + chart[key], 0)
  const people = charts.filter(({ isNew }) => isNew).length
  const [added, changed, unchanged] = [sum('added'), sum('changed'), sum('unchanged')]
  if (added + changed + people === 0) return 'Everything in this file was here already. Nothing changed.'
  return `${people > 0 ? `${people} new patient${people > 1 ? 's' : ''}, ` : ''}${added} new facts, ${changed} newer, ${unchanged} as before.`
}

const report = async (
  context: Context,
  documentId: string | null,
  made: ImportReport,
): Promise<ImportReport> => {
  await addReport(context.tx, {
    practiceId: context.practice.id,
    id: context.newId(),
    fileName: made.fileName,
    documentId,
    outcome: made.outcome,
    report: JSON.stringify(made),
    importedBy: context.actor.kind === 'staff' ? context.actor.id : null,
    importedAt: context.now,
  })
  context.touch({
    action: `import ${made.outcome}`,
    thing: 'interop.import',
    ...(documentId ? { thingId: documentId } : {}),
  })
  return made
}

const blank = ({ fileName }: Upload) => ({ fileName, read: {}, charts: [], notUnderstood: [] })

/** Writes only that a file was not brought in, and why. */
export const refuseFile = (context: Context, file: Upload, sentence: string): Promise<ImportReport> =>
  report(context, null, { ...blank(file), outcome: 'refused', sentence })

/**
 * Brings one file in, whole or not at all, and says what became of it. What we cannot read is a report with a
 * sentence, not an error: the other files go on.
 */
export const importFile = async (context: Context, file: Upload): Promise<ImportReport> => {
  const today = localDate(context.now, context.practice.timeZone)
  const result = readFile(file.fileName, file.bytes, { today })
  if (!result.ok) return refuseFile(context, file, result.message)
  const made = {
    ...blank(file),
    read: result.read as Record<string, number>,
    notUnderstood: result.notUnderstood.slice(0, LINES_MAX),
  }
  // One file at a time: two about the same new person would both find her unknown and make two of her.
  await lock(context.tx, `interop.import/${context.practice.id}`)
  const whose = await findAll(context, result.charts.map(boundKeys))
  if (whose.every(({ who }) => who === null))
    return report(context, null, {
      ...made,
      outcome: 'refused',
      sentence: whose.length === 0 ? NOTHING_HERE : STRANGERS,
      charts: whose.map(({ chart }) => strangerReport(chart)),
    })
  const document = await keepDocument(context, { ...file, format: result.format })
  const charts = await receiveAll(context, document, whose)
  const changed = charts.some(({ isNew, added, changed }) => isNew || added + changed > 0)
  return report(context, document.id, {
    ...made,
    outcome: changed ? 'imported' : 'unchanged',
    sentence: sentenceFor(charts),
    charts,
  })
}
