import { CircleAlert, Copy } from 'lucide-react'
import type { Medication, Status } from '../../../modules/medications/contract.ts'
import { Chip, type ChipTone } from '../../kit/chip.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { oneLine, statusWords } from './medicine-words.ts'

const TONES: Record<Status, ChipTone> = {
  taking: 'teal',
  not_taking: 'sand',
  stopped: 'sand',
  unsure: 'sand',
}

const Detail = ({ line }: { line: Medication }) => (
  <div className="stack tight">
    <span>{oneLine(line) || 'How it is taken and what it is for is not written down yet.'}</span>
    <span className="small">{line.source}</span>
    {line.maybeSameAs.map(({ id, name, source }) => (
      <span key={id} className="medicine-flag">
        <Copy aria-hidden className="icon" /> May be the same as {name} ({source})
      </span>
    ))}
    {line.flags.map((flag) => (
      <span key={flag} className="medicine-flag">
        <CircleAlert aria-hidden className="icon" /> {flag}
      </span>
    ))}
  </div>
)

type MedicineListProps = {
  label: string
  lines: readonly Medication[]
  onPick?: (line: Medication) => void
}

/** One line a medicine, with who says so and what speaks against it. */
export const MedicineList = ({ label, lines, onPick }: MedicineListProps) => (
  <section className="stack">
    <h2>{label}</h2>
    <List label={label}>
      {lines.map((line) => (
        <ListRow
          key={line.id}
          title={[line.name, line.dose].filter(Boolean).join(' ')}
          {...(onPick ? { onPress: () => onPick(line) } : {})}
          detail={<Detail line={line} />}
          aside={<Chip tone={TONES[line.status]}>{statusWords(line.status)}</Chip>}
        />
      ))}
    </List>
  </section>
)
