import { useState } from 'react'
import { listReferralsOf } from '../../../modules/transitions/referral-contract.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List } from '../../kit/list-row.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { may, useSession } from '../session.ts'
import { ReferForm } from './refer-form.tsx'
import { ReferralRow } from './referral-row.tsx'

/** Where she was sent, and whether she was told what came back. */
export const PatientReferralsPage = () => {
  const { patientId = '' } = useScreenValues()
  const [adding, setAdding] = useState(false)
  const { data } = useSession()
  const list = useRead(listReferralsOf, { patientId })
  const mayWrite = data?.session && may(data.session, 'transitions.write')
  return (
    <ChartFrame patientId={patientId} active="referrals">
      <header className="row">
        <h2>Referrals</h2>
        {mayWrite && !adding && (
          <Button look="primary" onClick={() => setAdding(true)}>
            Refer
          </Button>
        )}
      </header>
      {adding && <ReferForm patientId={patientId} onDone={() => setAdding(false)} />}
      <Shown of={list}>
        {({ referrals }) =>
          referrals.length === 0 ? (
            <Empty title="No referrals">Specialists, tests and help in the community appear here.</Empty>
          ) : (
            <List label="Referrals">
              {referrals.map((one) => (
                <ReferralRow key={one.id} one={one} named={false} />
              ))}
            </List>
          )
        }
      </Shown>
    </ChartFrame>
  )
}
