import { useEffect, useState } from 'react'
import { readTimer } from '../../../modules/time/contract.ts'
import { Minutes } from '../../kit/minutes.tsx'
import { useRead } from '../../kit/server-state.ts'

/** The clock that the server keeps for me, wherever it runs; between two answers of the server the screen counts on. */
export const RunningTimer = () => {
  const timer = useRead(readTimer, {}, { refetchEverySeconds: 15 })
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(tick)
  }, [])
  const running = timer.data?.running
  if (!running) return null
  const since = Math.min(20, Math.max(0, (now - timer.dataUpdatedAt) / 1000))
  return (
    <a className="running" href={`/staff/patients/${running.patientId}${running.contactId ? '/call' : ''}`}>
      <span className="only-read">Timer running</span> <Minutes seconds={running.seconds + since} />
    </a>
  )
}
