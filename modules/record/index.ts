export type {
  IncomingChart,
  IncomingFact,
  IncomingPatient,
} from './incoming-chart.ts'
export { readDocumentsOnlyOf, readLastVisits, removeDocuments } from './keeping-store.ts'
export { type KeptDocument, keepDocument, receiveChart } from './receive-chart.ts'
export {
  addSourcePatient,
  type Fact,
  readFacts,
  readNewestArrivals,
  readPatientsBySourceId,
  readScreeningFacts,
  readSourcePatient,
  type ScreeningFact,
} from './store.ts'
