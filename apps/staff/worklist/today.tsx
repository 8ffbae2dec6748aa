import { useState } from 'react'
import { readWorklist } from '../../../modules/worklist/contract.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { usePermission } from '../session.ts'
import { Covers } from './covers.tsx'
import { TodayRow } from './today-row.tsx'

const AGAIN_SECONDS = 60

/** The morning: who needs me, and why. Up and down move between rows, Enter opens the first thing to do. */
export const Today = () => {
  const [whose, setWhose] = useState<'mine' | 'team'>('mine')
  const list = useRead(readWorklist, { whose }, { refetchEverySeconds: AGAIN_SECONDS })
  const leads = usePermission('worklist.lead')
  return (
    <Page
      title="Today"
      lead="Who needs you, and why."
      action={leads && <ButtonLink href="/staff/team">Team and rules</ButtonLink>}
    >
      <Choice
        legend="Show"
        options={[
          { value: 'mine', label: 'My patients' },
          { value: 'team', label: 'The whole team' },
        ]}
        value={whose}
        onChange={setWhose}
      />
      <Shown of={list}>
        {({ rows, quiet, covers }) => (
          <>
            <Covers covers={covers} />
            {rows.length === 0 ? (
              <Empty title="Nobody is waiting">
                Calls you promised, calls that are due, what patients wrote and what is open appear here.
              </Empty>
            ) : (
              <List label="Today">
                {rows.map((row) => (
                  <TodayRow key={row.patientId} row={row} />
                ))}
              </List>
            )}
            <p className="quiet">
              {rows.length} to look at, {quiet} who need nothing today.
            </p>
          </>
        )}
      </Shown>
    </Page>
  )
}
