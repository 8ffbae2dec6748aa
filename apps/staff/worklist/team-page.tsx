import { useState } from 'react'
import { readTeam, setRoster } from '../../../modules/worklist/team-contract.ts'
import type { Output } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Field } from '../../kit/field.tsx'
import { newId } from '../../kit/new-id.ts'
import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'
import { useRead, useWrite } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { HandOver } from './covers.tsx'
import { RulePart } from './rule-part.tsx'

type Person = Output<typeof readTeam>['people'][number]

const Hours = ({ person, from }: { person: Person; from: string }) => {
  const [hours, setHours] = useState(String(person.hoursRostered ?? ''))
  const keeping = useWrite(setRoster, { invalidates: [readTeam] })
  return (
    <div className="stack">
      {keeping.error && <Problem error={keeping.error} />}
      <Field
        label="Hours a week for calls"
        type="number"
        inputMode="decimal"
        value={hours}
        onChange={setHours}
      />
      <div className="actions">
        <Button
          busy={keeping.isPending}
          disabled={hours === ''}
          onClick={() =>
            keeping.mutate({ id: newId(), staffId: person.staffId, weeklyHours: Number(hours), fromOn: from })
          }
        >
          Keep these hours
        </Button>
      </div>
    </div>
  )
}

const balance = ({ hoursNeeded, hoursRostered }: Person): string => {
  if (hoursRostered === null) return 'hours not set'
  const spare = Math.round((hoursRostered - hoursNeeded) * 10) / 10
  return spare >= 0 ? `${spare} to spare` : `${-spare} too few`
}

/** The need of each coordinator's patients beside her hours, so that work follows need; who covers whom; the rules. */
export const TeamPage = () => {
  const team = useRead(readTeam, {})
  const [changing, setChanging] = useState<Person>()
  return (
    <Page
      title="Team and rules"
      lead="What the patients of each coordinator need this week, beside the hours she is here."
    >
      <Shown of={team}>
        {({ people, week, minutesACall }) => (
          <>
            {people.length === 0 ? (
              <Empty title="Nobody is enrolled yet">Coordinators appear here with their patients.</Empty>
            ) : (
              <DataTable
                caption="Need and hours"
                rows={people}
                rowKey={({ staffId }) => staffId}
                columns={[
                  {
                    head: 'Coordinator',
                    cell: (one) => (
                      <Button look="plain" onClick={() => setChanging(one)}>
                        {one.name}
                      </Button>
                    ),
                  },
                  { head: 'Patients', figure: true, cell: ({ patients }) => patients },
                  { head: 'Waiting today', figure: true, cell: ({ waiting }) => waiting },
                  { head: 'Calls due this week', figure: true, cell: ({ callsDue }) => callsDue },
                  { head: 'Hours needed', figure: true, cell: ({ hoursNeeded }) => hoursNeeded },
                  { head: 'Hours rostered', figure: true, cell: (one) => one.hoursRostered ?? '–' },
                  { head: 'Balance', cell: balance },
                  {
                    head: 'Minutes this month',
                    figure: true,
                    cell: ({ minutesThisMonth }) => minutesThisMonth,
                  },
                  { head: 'Away', cell: ({ away }) => away && `${away.by} until ${away.untilOn}` },
                ]}
              />
            )}
            <p className="quiet">
              Week of <When at={week.from} form="day" />. A call takes {minutesACall} minutes here, with its
              writing. Minutes are what was written for these patients; they are no goal.
            </p>
            <Dialog
              open={changing !== undefined}
              onClose={() => setChanging(undefined)}
              title={changing?.name ?? ''}
            >
              {changing && (
                <div className="stack">
                  <Hours person={changing} from={week.from} />
                  <h3>Away?</h3>
                  <HandOver awayId={changing.staffId} onDone={() => setChanging(undefined)} />
                </div>
              )}
            </Dialog>
          </>
        )}
      </Shown>
      <RulePart />
    </Page>
  )
}
