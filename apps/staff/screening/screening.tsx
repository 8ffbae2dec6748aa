import { useState } from 'react'
import { type CandidateView, listCandidates } from '../../../modules/enrollment/contract.ts'
import { Chip } from '../../kit/chip.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { JoinAsks } from './join-asks.tsx'

const Why = ({ candidate }: { candidate: CandidateView }) => (
  <>
    <div>
      {candidate.conditions
        .map(
          ({ label, because }) =>
            `${label} (${because[0]?.how === 'icd10' ? because[0].said : `“${because[0]?.said}”`})`,
        )
        .join(' · ')}
    </div>
    {candidate.lastVisitOn && (
      <div>
        Last visit <When at={candidate.lastVisitOn} form="day" />
      </div>
    )}
    {candidate.speaksAgainst.map(({ code, text, nextStep }) => (
      <div key={code}>
        {text} <em>{nextStep}</em>
      </div>
    ))}
  </>
)

/** Who qualifies, and what made the match; a practitioner confirms, nothing is inferred without a person. */
export const Screening = () => {
  const candidates = useRead(listCandidates, {})
  const [which, setWhich] = useState<'fits' | 'all'>('fits')
  return (
    <Page
      title="Who qualifies"
      lead="Two or more long-term conditions found in the chart. A practitioner confirms each before anyone is enrolled."
    >
      <Choice
        legend="Show"
        options={[
          { value: 'fits', label: 'Who fits' },
          { value: 'all', label: 'Everybody' },
        ]}
        value={which}
        onChange={setWhich}
      />
      <Shown of={candidates}>
        {({ candidates: all }) => {
          const shown = all.filter(({ fits }) => which === 'all' || fits)
          return shown.length === 0 ? (
            <Empty title="Nobody yet">Bring charts in first; who fits appears here by itself.</Empty>
          ) : (
            <List label="Candidates">
              {shown.map((candidate) => (
                <ListRow
                  key={candidate.patientId}
                  title={candidate.name}
                  href={`/staff/patients/${candidate.patientId}/enrollment`}
                  detail={<Why candidate={candidate} />}
                  aside={
                    <>
                      {candidate.fits ? <Chip tone="green">fits</Chip> : <Chip>does not fit now</Chip>}
                      <span className="quiet">{candidate.conditions.length} conditions</span>
                    </>
                  }
                />
              ))}
            </List>
          )
        }}
      </Shown>
      <JoinAsks />
    </Page>
  )
}
