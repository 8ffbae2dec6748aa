import { reviewsDue } from '../../../modules/plans/queue-contract.ts'
import { Empty } from '../../kit/empty.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

/** Signed plans to look at again, each with its reasons and where the rule comes from. */
export const ReviewsPage = () => {
  const due = useRead(reviewsDue, {})
  return (
    <Page title="Plans to review" lead="Signed before something happened, or long ago.">
      <Shown of={due}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title="No plan wants a review">
              After a hospital stay, a new condition, a changed medicine or a year, the plan appears here.
            </Empty>
          ) : (
            <List label="Plans to review">
              {rows.map(({ patientId, name, reasons }) => (
                <ListRow
                  key={patientId}
                  title={name}
                  href={`/staff/patients/${patientId}/plan`}
                  detail={reasons.map(({ kind, reason, source }) => (
                    <span key={kind} title={source} className="plan-reason">
                      {reason}{' '}
                    </span>
                  ))}
                  aside={
                    <>
                      by <When at={reasons[0]?.dueOn ?? ''} form="day" />
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
