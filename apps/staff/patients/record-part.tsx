import { downloadDocument, type FactView, readChart } from '../../../modules/record/contract.ts'
import { downloadHref } from '../../kit/api.ts'
import { Empty } from '../../kit/empty.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { useGlass } from '../access/use-glass.ts'

const KINDS: [FactView['kind'], string][] = [
  ['condition', 'Problems'],
  ['medication', 'Medicines'],
  ['allergy', 'Allergies'],
  ['vital', 'Newest vital signs'],
  ['result', 'Newest results'],
  ['encounter', 'Visits'],
  ['immunization', 'Vaccines'],
  ['coverage', 'Insurance as it arrived'],
  ['care_team', 'Care team'],
]

const Row = ({ fact, patientId }: { fact: FactView; patientId: string }) => (
  <ListRow
    title={fact.value ? `${fact.text}: ${fact.value}` : fact.text}
    detail={
      <>
        {fact.status && `${fact.status} · `}
        {fact.startedOn && (
          <>
            <When
              at={
                fact.startedOn.length >= 10
                  ? fact.startedOn.slice(0, 10)
                  : `${fact.startedOn}-01`.slice(0, 10)
              }
              form="day"
            />{' '}
            ·{' '}
          </>
        )}
        <a href={downloadHref(downloadDocument, { patientId, documentId: fact.source.documentId })} download>
          {fact.source.path}
        </a>
      </>
    }
  />
)

/** What other systems said of her, each line with the document it stood in. */
export const RecordPart = ({ patientId }: { patientId: string }) => {
  const allowed = useGlass(patientId).mayHere('record.read')
  const chart = useRead(readChart, { patientId }, { enabled: allowed })
  if (!allowed) return null
  return (
    <Shown of={chart}>
      {({ facts }) =>
        facts.length === 0 ? (
          <Empty title="No chart yet">Bring her chart in on the Import page.</Empty>
        ) : (
          KINDS.map(([kind, title]) => {
            const own = facts.filter((fact) => fact.kind === kind)
            return (
              own.length > 0 && (
                <details key={kind} open={kind === 'condition'}>
                  <summary>
                    {title} ({own.length})
                  </summary>
                  <List label={title}>
                    {own.map((fact) => (
                      <Row key={fact.id} fact={fact} patientId={patientId} />
                    ))}
                  </List>
                </details>
              )
            )
          })
        )
      }
    </Shown>
  )
}
