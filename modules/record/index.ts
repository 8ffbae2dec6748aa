export type {
  FactKind,
  IncomingChart,
  IncomingFact,
  IncomingPatient,
  NotUnderstood,
} from './incoming-chart.ts'
export { keepDocument, type Received, receiveChart } from './receive-chart.ts'
export {
  addSourcePatient,
  type Fact,
  readFacts,
  readPatientsBySourceId,
  readScreeningFacts,
  readSourcePatient,
  type ScreeningFact,
} from './store.ts'
