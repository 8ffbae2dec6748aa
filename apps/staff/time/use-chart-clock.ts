import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { readTimer } from '../../../modules/time/contract.ts'
import { may, useSession } from '../session.ts'
import { type ClockState, clockState, enter, leave, subscribe, watchPage } from './chart-clock.ts'

let watched = false

/** The clock of the chart on screen: it starts by itself, and ends when the chart is left. */
export const useChartClock = (patientId: string, contactId: string | null, ready: boolean): void => {
  const session = useSession().data?.session
  const counts = session !== undefined && may(session, 'time.record')
  useEffect(() => {
    if (!ready || !counts) return
    if (!watched) watchPage()
    watched = true
    enter({ patientId, contactId })
    return leave
  }, [patientId, contactId, ready, counts])
}

/** What the clock says, and the shell's small copy of it kept in step. */
export const useClockState = (): ClockState => {
  const client = useQueryClient()
  const state = useSyncExternalStore(subscribe, clockState)
  useEffect(() => {
    if (state.heardMs > 0) client.setQueryData([readTimer.id, {}], { running: state.running })
  }, [client, state.running, state.heardMs])
  return state
}
