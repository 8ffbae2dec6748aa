/** The one place where the readers take their output shapes from the record. */
export type {
  Code,
  CodeSystem,
  FactKind,
  IncomingChart,
  IncomingFact,
  IncomingPatient,
  NotUnderstood,
} from '../../record/incoming-chart.ts'
