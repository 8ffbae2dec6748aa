import type { ThreadView } from '../../../modules/messages/inbox-contract.ts'
import { Chip } from '../../kit/chip.tsx'

/** How fast somebody must answer, in a word and a shape; nothing where nobody waits. */
export const UrgencyChip = ({ thread }: { thread: ThreadView }) => {
  if (!thread.waitingSince) return <Chip tone="green">answered</Chip>
  if (thread.urgency === 'now') return <Chip tone="red">now</Chip>
  if (thread.urgency === 'today') return <Chip tone="yellow">today</Chip>
  return <Chip>waits</Chip>
}
