import type { NeedKind } from '../../../modules/worklist/contract.ts'
import type { ChipTone } from '../../kit/chip.tsx'

type Words = { label: string; tone: ChipTone; place: string }

/** What each kind of need is called, how loud it is, and which page of the chart it leads to. */
export const NEEDS: Record<NeedKind, Words> = {
  open: { label: 'still open', tone: 'teal', place: 'call' },
  urgent: { label: 'urgent', tone: 'red', place: 'call' },
  promised: { label: 'promised', tone: 'teal', place: 'call' },
  discharge: { label: 'home from hospital', tone: 'yellow', place: 'call' },
  reading: { label: 'reading', tone: 'yellow', place: 'readings' },
  due: { label: 'try again', tone: 'sand', place: 'call' },
  task: { label: 'task', tone: 'sand', place: 'tasks' },
  medicines: { label: 'medicines differ', tone: 'yellow', place: 'medicines/side-by-side' },
  wrote: { label: 'wrote to us', tone: 'sand', place: 'contacts' },
  plan: { label: 'plan review', tone: 'sand', place: 'plan' },
  month_end: { label: 'month end', tone: 'sand', place: 'month' },
  routine: { label: 'due', tone: 'sand', place: 'call' },
}
