import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { idleMs, isAttended } from '../kit/attended.ts'
import { SESSION_KEY } from './session.ts'

const CHECK_MS = 60_000
/** The server's own limit; the server decides, this only asks it in time. */
const IDLE_MS = 15 * 60_000

/**
 * Somebody who types without saving is at work, and the server hears so once a minute. Somebody who left is
 * asked about when the time is up, and the screen is covered.
 */
export const useIdleLock = (): void => {
  const client = useQueryClient()
  useEffect(() => {
    const check = () => {
      if (isAttended() || idleMs() >= IDLE_MS) void client.invalidateQueries({ queryKey: SESSION_KEY })
    }
    const timer = setInterval(check, CHECK_MS)
    return () => clearInterval(timer)
  }, [client])
}
