import { useState } from 'react'
import { readInstruments } from '../../../modules/instruments/contract.ts'
import type { Output } from '../../kit/api.ts'
import { Chip } from '../../kit/chip.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { useToday } from '../access/use-today.ts'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { AskSet } from './ask-set.tsx'
import { ScoreOnly } from './score-only.tsx'

type Instruments = Output<typeof readInstruments>
const SCORE = 'score'

const Earlier = ({ answered }: Pick<Instruments, 'answered'>) =>
  answered.length === 0 ? (
    <Empty title="Nothing asked yet">Choose a set above. What was answered stays here, with its score.</Empty>
  ) : (
    <List label="Asked before">
      {answered.map(({ id, name, score, result, needsPerson, saidBy, askedOn, by }) => (
        <ListRow
          key={id}
          title={score === null ? name : `${name}: ${score}`}
          detail={`${result}. Asked by ${by}${saidBy === 'caregiver' ? ', a caregiver answered' : ''}`}
          aside={
            <>
              {needsPerson && <Chip tone="red">thoughts of self-harm</Chip>}
              <When at={askedOn} form="day" />
            </>
          }
        />
      ))}
    </List>
  )

const Ask = ({ patientId, read }: { patientId: string; read: Instruments }) => {
  const today = useToday()
  const [key, setKey] = useState<string>()
  const set = read.sets.find((one) => one.key === key)
  const options = [
    ...read.sets.map((one) => ({ value: one.key, label: one.name })),
    { value: SCORE, label: 'Only a score' },
  ]
  return (
    <div className="stack">
      <Choice legend="What to ask" options={options} value={key} onChange={setKey} />
      {set && <AskSet key={set.key} patientId={patientId} set={set} language={read.language} today={today} />}
      {key === SCORE && <ScoreOnly patientId={patientId} today={today} />}
    </div>
  )
}

/** Questions with a score: asked here, and what was answered before. */
export const QuestionsPage = () => {
  const { patientId = '' } = useScreenValues()
  const instruments = useRead(readInstruments, { patientId })
  return (
    <ChartFrame patientId={patientId} active="questions">
      <Shown of={instruments}>
        {(read) => (
          <div className="stack loose">
            <Ask patientId={patientId} read={read} />
            <section className="stack">
              <h2>Asked before</h2>
              <Earlier answered={read.answered} />
            </section>
          </div>
        )}
      </Shown>
    </ChartFrame>
  )
}
