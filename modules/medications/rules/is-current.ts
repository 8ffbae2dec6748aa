export type ChartMedicine = { status: string | null; endedOn: string | null; detail: Record<string, string> }

/** FHIR `active`, `on-hold` and `unknown`, C-CDA `active`; whatever says nothing is asked about rather than lost. */
const CURRENT = ['', 'active', 'on-hold', 'unknown']
/** Only thought of, never ordered. */
const NOT_ORDERED = ['proposal', 'option']

/** Whether a chart says that she has this medicine now. A course with an end still to come is current, whatever its status. */
export const isCurrent = ({ status, endedOn, detail }: ChartMedicine, today: string): boolean => {
  if (NOT_ORDERED.includes(detail.intent ?? '')) return false
  if (endedOn !== null) return endedOn.slice(0, 10) >= today && status !== 'stopped' && status !== 'cancelled'
  return CURRENT.includes(status ?? '')
}
