import { listAlerts } from '../../../modules/readings/alerts-contract.ts'
import { Empty } from '../../kit/empty.tsx'
import { List } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { usePermission } from '../session.ts'
import { AlertRow } from './alert-row.tsx'

/** Readings that somebody must look at: red first, then the oldest. What is silent shows its age. */
export const AlertsPage = () => {
  const list = useRead(listAlerts, {}, { refetchEverySeconds: 60 })
  const mayAct = usePermission('readings.write')
  return (
    <Page
      title="Readings to look at"
      lead="What patients measured and we asked to be told about. Each stays until somebody says what came of it."
    >
      <Shown of={list}>
        {({ alerts, now }) =>
          alerts.length === 0 ? (
            <Empty title="Nothing waits">
              A reading that meets a rule of its patient stands here at once, red before yellow.
            </Empty>
          ) : (
            <List label="Readings to look at">
              {alerts.map((alert) => (
                <AlertRow key={alert.id} alert={alert} now={now} mayAct={mayAct} />
              ))}
            </List>
          )
        }
      </Shown>
    </Page>
  )
}
