import { listReferrals } from '../../../modules/transitions/referral-contract.ts'
import { ButtonLink } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { List } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { ReferralRow } from './referral-row.tsx'

/** Loops that are not closed, the latest first: a note that came back is not the end, the patient has to be told. */
export const ReferralsPage = () => {
  const list = useRead(listReferrals, {})
  return (
    <Page
      title="Referrals"
      lead="Sent, seen, note back, patient told. What is due first stands first."
      action={<ButtonLink href="/staff/directory">Directory</ButtonLink>}
    >
      <Shown of={list}>
        {({ referrals }) =>
          referrals.length === 0 ? (
            <Empty title="Every loop is closed">Refer somebody on a patient’s chart, under Referrals.</Empty>
          ) : (
            <List label="Referrals">
              {referrals.map((one) => (
                <ReferralRow key={one.id} one={one} named />
              ))}
            </List>
          )
        }
      </Shown>
    </Page>
  )
}
