import { readThreads } from '../../../modules/messages/inbox-contract.ts'
import { Empty } from '../../kit/empty.tsx'
import { useRead } from '../../kit/server-state.ts'
import { Shown } from '../../kit/shown.tsx'
import { ChartFrame } from '../chart-frame.tsx'
import { useScreenValues } from '../screen-values.ts'
import { ThreadPart } from './thread-part.tsx'
import { WriteFirst } from './write-first.tsx'
import { WriteLetter } from './write-letter.tsx'

/** All messages with one patient and her family, in her chart: reading and answering them is time on the chart's clock. */
export const MessagesPage = () => {
  const { patientId = '' } = useScreenValues()
  const threads = useRead(readThreads, { patientId })
  return (
    <ChartFrame patientId={patientId} active="messages">
      <div className="stack loose">
        <WriteFirst patientId={patientId} />
        <WriteLetter patientId={patientId} />
        <Shown of={threads}>
          {({ threads: all }) =>
            all.length === 0 ? (
              <Empty title="No messages yet">
                What the patient writes on her page or by text appears here.
              </Empty>
            ) : (
              <div className="stack loose">
                {all.map((thread) => (
                  <ThreadPart key={thread.id} thread={thread} />
                ))}
              </div>
            )
          }
        </Shown>
      </div>
    </ChartFrame>
  )
}
