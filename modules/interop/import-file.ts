import { localDate } from '../../platform/clock.ts'
import type { Context, Upload } from '../../platform/context.ts'
import { keepDocument, receiveChart } from '../record/index.ts'
import type { ImportReport } from './contract.ts'
import { findOrAddPatient } from './find-patient.ts'
import { type ReadResult, readFile } from './read-file.ts'
import { addReport } from './store.ts'

type Understood = Extract<ReadResult, { ok: true }>
type ChartReport = ImportReport['charts'][number]

/** A report is read by a person; past this many lines of the same kind nobody reads on. */
const LINES_MAX = 200

const receiveAll = async (
  context: Context,
  documentId: string,
  charts: Understood['charts'],
): Promise<ChartReport[]> => {
  const reports: ChartReport[] = []
  for (const chart of charts) {
    const who = await findOrAddPatient(context, chart)
    if (!who) {
      const remark = `${chart.facts.length} facts are about patient ${chart.sourcePatientId}, whom we do not know. Bring in the file with the patient first, then this one again.`
      reports.push({
        patientId: null,
        name: '',
        isNew: false,
        added: 0,
        changed: 0,
        unchanged: 0,
        namesakes: 0,
        remarks: [remark],
      })
      continue
    }
    const received = await receiveChart(context, who.id, documentId, chart)
    const { id, ...rest } = who
    reports.push({ patientId: id, ...rest, ...received })
    context.touch({
      action: who.isNew ? 'chart imported' : 'chart updated',
      thing: 'record.document',
      thingId: documentId,
      patientId: id,
      detail: received,
    })
  }
  return reports
}

const sentenceFor = (charts: ChartReport[]): string => {
  if (charts.length === 0) return 'There is no chart in this file: nothing to bring in.'
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

/**
 * Brings one file in, whole or not at all, and says what became of it. What we cannot read is a report with a
 * sentence, not an error: the other files go on.
 */
export const importFile = async (context: Context, file: Upload): Promise<ImportReport> => {
  const today = localDate(context.now, context.practice.timeZone)
  const result = readFile(file.fileName, file.bytes, { today })
  const base = { fileName: file.fileName, read: {}, charts: [], notUnderstood: [] }
  if (!result.ok) return report(context, null, { ...base, outcome: 'refused', sentence: result.message })
  const document = await keepDocument(context, { ...file, format: result.format })
  const charts = await receiveAll(context, document.id, result.charts)
  const changed = charts.some(({ isNew, added, changed }) => isNew || added + changed > 0)
  const strangers = charts.length > 0 && charts.every(({ patientId }) => patientId === null)
  return report(context, document.id, {
    ...base,
    outcome: strangers ? 'refused' : changed ? 'imported' : 'unchanged',
    sentence: strangers
      ? 'Nothing was brought in: the patient of these facts is not known here.'
      : sentenceFor(charts),
    read: result.read as Record<string, number>,
    charts,
    notUnderstood: result.notUnderstood.slice(0, LINES_MAX),
  })
}
