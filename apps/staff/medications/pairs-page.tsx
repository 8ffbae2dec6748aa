import { listPairLists } from '../../../modules/medications/pair-contract.ts'
import { Empty } from '../../kit/empty.tsx'
import { List, ListRow } from '../../kit/list-row.tsx'
import { Page } from '../../kit/page.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { When } from '../../kit/when.tsx'
import { usePermission } from '../session.ts'
import { LoadPairs } from './load-pairs.tsx'
import { StopPairs } from './stop-pairs.tsx'

/** Lists of pairs worth a question, every version; the practice brings its own, none comes with the product. */
export const PairsPage = () => {
  const read = useRead(listPairLists, {})
  const mayLoad = usePermission('medications.rules')
  return (
    <Page
      title="Pairs of medicines"
      lead="Lists the practice loads itself. Where a patient has both medicines of a pair, it becomes a question that somebody settles. No list is complete."
    >
      <div className="stack loose">
        <Shown of={read}>
          {({ lists }) => {
            const newest = new Set(
              lists.filter((one, at) => lists.findIndex(({ name }) => name === one.name) === at),
            )
            return lists.length === 0 ? (
              <Empty title="No list yet">
                Only the few rules of our own are asked. A practitioner can load a list as a CSV file.
              </Empty>
            ) : (
              <List label="Lists of pairs">
                {lists.map((one) => (
                  <ListRow
                    key={`${one.name} ${one.version}`}
                    title={`${one.name}, version ${one.version}`}
                    detail={
                      <>
                        {one.pairs === 0
                          ? `Not used any more: ${one.source}`
                          : `${one.pairs === 1 ? 'One pair' : `${one.pairs} pairs`}, from ${one.source}`}
                        . {one.loadedBy}, <When at={one.loadedAt} form="day-time" />.
                        {!newest.has(one) && ' A newer version counts.'}
                      </>
                    }
                    {...(mayLoad && newest.has(one) && one.pairs > 0
                      ? { aside: <StopPairs name={one.name} /> }
                      : {})}
                  />
                ))}
              </List>
            )
          }}
        </Shown>
        {mayLoad && <LoadPairs />}
      </div>
    </Page>
  )
}
