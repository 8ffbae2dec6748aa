import { Check } from 'lucide-react'
import { readPolicy } from '../../../modules/access/people-contract.ts'
import type { Output } from '../../kit/api.ts'
import { type Column, DataTable } from '../../kit/data-table.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import './access.css'

type Policy = Output<typeof readPolicy>
type Permission = Policy['permissions'][number]

const columns = (roles: Policy['roles']): Column<Permission>[] => [
  { head: 'May', cell: ({ words }) => <span className="policy-words">{words}</span> },
  ...roles.map(
    ({ role, name }): Column<Permission> => ({
      head: name,
      cell: ({ roles: held }) =>
        held.includes(role) ? <Check className="icon" role="img" aria-label="yes" /> : null,
    }),
  ),
]

/** The same table the doors are built from, to be read by a manager or an auditor. */
export const PolicyPage = () => {
  const policy = useRead(readPolicy, {})
  return (
    <Page
      title="Who may do what"
      lead="What is not ticked is not allowed, and looks as if it were not there. A person with two roles may what either may."
    >
      <Shown of={policy}>
        {({ roles, permissions }) => (
          <div className="stack loose">
            <List label="Roles">
              {roles.map(({ role, name, about }) => (
                <ListRow key={role} title={name} detail={about} />
              ))}
            </List>
            <DataTable
              caption="Who may do what, as a table"
              columns={columns(roles)}
              rows={permissions}
              rowKey={({ permission }) => permission}
            />
          </div>
        )}
      </Shown>
    </Page>
  )
}
