import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  beatTimer,
  type RunningTimer,
  readTimer,
  startTimer,
  stopTimer,
} from '../../modules/time/contract.ts'
import { call } from '../kit/api.ts'
import { newId } from '../kit/new-id.ts'

const BEAT_EVERY_MS = 5_000

export type ClockState = {
  running: RunningTimer | null
  seconds: number
  lost: boolean
  pause: () => void
  resume: () => void
}

/**
 * A heartbeat every five seconds while this screen is open. The server keeps the time; what it has not heard of
 * within the gap it never credits, and the screen says when it cannot reach it.
 */
export const useClock = (patientId: string, contactId: string | undefined): ClockState => {
  const client = useQueryClient()
  const [running, setRunning] = useState<RunningTimer | null>(null)
  const [lost, setLost] = useState(false)
  const [since, setSince] = useState(0)
  const heard = useRef(0)
  const learn = useCallback(
    (next: RunningTimer | null) => {
      heard.current = Date.now()
      setRunning(next)
      setLost(false)
      setSince(0)
      client.setQueryData([readTimer.id, {}], { running: next })
    },
    [client],
  )
  const timerId = running?.id
  useEffect(() => {
    if (!contactId) return
    call(readTimer, {})
      .then(({ running: found }) => learn(found?.contactId === contactId ? found : null))
      .catch(() => setLost(true))
  }, [contactId, learn])
  useEffect(() => {
    if (!timerId) return
    const beat = setInterval(() => {
      call(beatTimer, { timerId })
        .then(({ running: next }) => learn(next))
        .catch(() => setLost(true))
    }, BEAT_EVERY_MS)
    const tick = setInterval(
      () => setSince(Math.min(BEAT_EVERY_MS * 2, Date.now() - heard.current) / 1000),
      1000,
    )
    return () => {
      clearInterval(beat)
      clearInterval(tick)
    }
  }, [timerId, learn])
  const pause = () => {
    if (timerId) void call(stopTimer, { timerId }).then(() => learn(null))
  }
  const resume = () => {
    if (contactId)
      void call(startTimer, {
        id: newId(),
        patientId,
        contactId,
        program: 'CCM',
        activity: 'phone_patient',
      }).then(({ running: next }) => learn(next))
  }
  return { running, seconds: (running?.seconds ?? 0) + (lost ? 0 : since), lost, pause, resume }
}
