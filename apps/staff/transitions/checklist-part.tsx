import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { When } from '../../kit/when.tsx'
import type { Transition } from './attempts-part.tsx'
import { CheckForm, type Item } from './check-form.tsx'
import { ITEMS } from './transition-words.ts'

const Settled = ({ mark }: { mark: Transition['marks'][number] }) => (
  <>
    {mark.onDay && (
      <>
        <When at={mark.onDay} form="day" />.{' '}
      </>
    )}
    {mark.words && `${mark.words}. `}
    {mark.by}, <When at={mark.at} form="day-time" />
  </>
)

type RowProps = { one: Transition; item: Item; mayWrite: boolean }

const Row = ({ one, item, mayWrite }: RowProps) => {
  const [open, setOpen] = useState(false)
  const mark = one.marks.find((other) => other.item === item && other.state !== 'taken_back')
  const missing = one.missingList.find((other) => other.item === item)
  return (
    <ListRow
      title={ITEMS[item]}
      detail={
        <>
          {mark && <Settled mark={mark} />}
          {!mark && missing && `${missing.reason} ${missing.next}`}
          {open && <CheckForm one={one} item={item} onDone={() => setOpen(false)} />}
        </>
      }
      aside={
        <>
          {mark && <Chip tone="teal">{mark.state === 'done' ? 'done' : 'not needed'}</Chip>}
          {!mark && <Chip>open</Chip>}
          {mayWrite && !one.ended && !open && (
            <Button onClick={() => setOpen(true)}>{mark ? 'Change' : 'Check off'}</Button>
          )}
        </>
      }
    />
  )
}

/** What has to be seen to; what is open says why it matters and what to do. */
export const ChecklistPart = ({ one, mayWrite }: { one: Transition; mayWrite: boolean }) => (
  <section className="stack" aria-label="What to see to">
    <h2>What to see to</h2>
    <List label="What to see to">
      {(Object.keys(ITEMS) as Item[]).map((item) => (
        <Row key={item} one={one} item={item} mayWrite={mayWrite} />
      ))}
    </List>
  </section>
)
