import { useState } from 'react'
import { listMedications, type Medication, medicinesPdf } from '../../../modules/medications/contract.ts'
import { downloadHref, type Output } from '../../kit/api.ts'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { may, useSession } from '../session.ts'
import { AddForm } from './add-form.tsx'
import { AdherencePart } from './adherence-part.tsx'
import { ChangeForm } from './change-form.tsx'
import { History } from './history.tsx'
import { MedicineList } from './medicine-list.tsx'
import './medications.css'
import { OpenProblem } from './open-problem.tsx'
import { ProblemsPart } from './problems-part.tsx'

type Read = Output<typeof listMedications>

const GROUPS = [
  { status: 'unsure', label: 'Ask about these' },
  { status: 'taking', label: 'Taking' },
  { status: 'not_taking', label: 'Not taking' },
  { status: 'stopped', label: 'Stopped' },
] as const

const Asked = ({ lastReview, allergies }: Read) => (
  <p className="quiet">
    {lastReview ? (
      <>
        Gone over with the patient on <When at={lastReview.reviewedAt} form="day" /> by{' '}
        {lastReview.reviewedBy}.{' '}
      </>
    ) : (
      'Nobody has gone over this list with the patient yet. '
    )}
    {allergies.length > 0
      ? `Allergies: ${allergies.map(({ text }) => text).join(', ')}.`
      : 'No allergies in any chart we have.'}
  </p>
)

/** The one list: what needs asking first, then what she takes. */
export const MedicinesPage = () => {
  const { patientId = '' } = useScreenValues()
  const session = useSession().data?.session
  const mayWrite = session !== undefined && may(session, 'medications.write')
  const read = useRead(listMedications, { patientId })
  const [picked, setPicked] = useState<Medication>()
  const [doing, setDoing] = useState<'add' | 'problem'>()
  const stop = () => setDoing(undefined)
  const add = mayWrite && (
    <Button look="primary" onClick={() => setDoing('add')}>
      Add a medicine…
    </Button>
  )
  return (
    <ChartFrame patientId={patientId} active="medicines">
      <Shown of={read}>
        {(list) => (
          <div className="stack loose">
            <div className="row medicine-top">
              <Asked {...list} />
              <div className="actions">
                {list.medications.length > 0 && add}
                {mayWrite && list.medications.length > 0 && (
                  <Button onClick={() => setDoing('problem')}>Something is wrong…</Button>
                )}
                <ButtonLink href={`/staff/patients/${patientId}/medicines/side-by-side`}>
                  Side by side
                </ButtonLink>
                <ButtonLink href={downloadHref(medicinesPdf, { patientId })} download>
                  Large-print list
                </ButtonLink>
              </div>
            </div>
            {list.medications.length === 0 && (
              <Empty title="No medicines yet" action={add}>
                They arrive with an imported chart, each with its source. What stands in no chart is added
                here.
              </Empty>
            )}
            <ProblemsPart patientId={patientId} />
            {GROUPS.map(({ status, label }) => {
              const lines = list.medications.filter((line) => line.status === status)
              return lines.length === 0 ? null : (
                <MedicineList
                  key={status}
                  label={label}
                  lines={lines}
                  {...(mayWrite ? { onPick: setPicked } : {})}
                />
              )
            })}
            <AdherencePart patientId={patientId} />
            <History changes={list.changes} />
          </div>
        )}
      </Shown>
      <Dialog
        open={picked !== undefined}
        onClose={() => setPicked(undefined)}
        title={picked?.name ?? 'A medicine'}
      >
        {picked && (
          <>
            <ChangeForm patientId={patientId} line={picked} done={() => setPicked(undefined)} />
            <History
              changes={(read.data?.changes ?? []).filter(({ medicationId }) => medicationId === picked.id)}
            />
          </>
        )}
      </Dialog>
      <Dialog open={doing === 'add'} onClose={stop} title="Add a medicine">
        <AddForm patientId={patientId} done={stop} />
      </Dialog>
      <Dialog open={doing === 'problem'} onClose={stop} title="Something is wrong with a medicine">
        <OpenProblem patientId={patientId} medicines={read.data?.medications ?? []} done={stop} />
      </Dialog>
    </ChartFrame>
  )
}
