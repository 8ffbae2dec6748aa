import { readReadings } from '../../../modules/readings/contract.ts'
import { Empty } from '../../kit/empty.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { usePermission } from '../session.ts'
import { AskedPart } from './asked-part.tsx'
import { EnterReading } from './enter-reading.tsx'
import './readings.css'
import { ReadingsTable } from './readings-table.tsx'
import { Trends } from './trends.tsx'

/** Readings in the chart: write one down, see how they go, and what we asked to be told about. */
export const ReadingsPage = () => {
  const { patientId = '' } = useScreenValues()
  const read = useRead(readReadings, { patientId })
  const mayWrite = usePermission('readings.write')
  return (
    <ChartFrame patientId={patientId} active="readings">
      <div className="stack loose">
        {mayWrite && (
          <section className="stack">
            <h2>Write down a reading</h2>
            <EnterReading patientId={patientId} />
          </section>
        )}
        <Shown of={read}>
          {(shown) => (
            <>
              <section className="stack">
                <h2>Readings</h2>
                {shown.readings.length === 0 ? (
                  <Empty title="No readings yet">
                    What is measured at home stands here, from her page or from a call.
                  </Empty>
                ) : (
                  <>
                    <Trends {...shown} />
                    <details>
                      <summary>All readings ({shown.readings.length})</summary>
                      <ReadingsTable readings={shown.readings} />
                    </details>
                  </>
                )}
              </section>
              <AskedPart patientId={patientId} read={shown} />
            </>
          )}
        </Shown>
      </div>
    </ChartFrame>
  )
}
