import { listTemplates } from '../../../modules/plans/template-contract.ts'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'

/** What plans begin from, by condition. */
export const TemplatesPage = () => {
  const read = useRead(listTemplates, {})
  return (
    <Page
      title="Plan templates"
      lead="What a plan begins from, by condition, and what this practice changed."
    >
      <Shown of={read}>
        {({ templates }) => (
          <List label="Plan templates">
            {templates.map(({ id, name, icd10, own }) => (
              <ListRow
                key={id}
                title={name}
                href={`/staff/plans/templates/${id}`}
                detail={
                  own ? (
                    <>
                      Version {own.number} of this practice, {own.setBy}, <When at={own.setAt} form="day" />:{' '}
                      {own.reason}
                    </>
                  ) : (
                    'The house’s own'
                  )
                }
                aside={<span className="quiet small">{icd10.slice(0, 4).join(', ')}</span>}
              />
            ))}
          </List>
        )}
      </Shown>
    </Page>
  )
}
