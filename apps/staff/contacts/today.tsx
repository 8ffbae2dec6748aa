import { today } from '../../../modules/contacts/contract.ts'
import { Chip } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

const WORDS = { open: 'still open', prep: 'wrote to us', promised: 'promised' } as const

/** Who needs me today, and why. Every row explains itself. */
export const Today = () => {
  const list = useRead(today, {})
  return (
    <Page title="Today" lead="Who needs you, and why.">
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title="Nobody is waiting">
              Calls you promised, calls left open and what patients wrote appear here.
            </Empty>
          ) : (
            <List label="Today">
              {rows.map(({ patientId, name, why, on, text }) => (
                <ListRow
                  key={`${patientId} ${why} ${on}`}
                  title={name}
                  href={`/staff/patients/${patientId}/${why === 'open' ? 'call' : 'contacts'}`}
                  detail={text}
                  aside={
                    <>
                      <Chip tone={why === 'promised' ? 'teal' : 'sand'}>{WORDS[why]}</Chip>
                      <When at={on} form="day" />
                    </>
                  }
                />
              ))}
            </List>
          )
        }
      </Shown>
    </Page>
  )
}
