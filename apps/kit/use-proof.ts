import { useCallback, useEffect, useRef } from 'react'
import { proveWith } from './api.ts'

/**
 * Calls `ask` whenever the server wants her to show once more that it is she; the returned function answers. Asked again
 * before an answer, the one before is answered with no.
 */
export const useProof = (ask: () => void): ((proved: boolean) => void) => {
  const answer = useRef<(proved: boolean) => void>(undefined)
  const settle = useCallback((proved: boolean) => {
    answer.current?.(proved)
    answer.current = undefined
  }, [])
  const asking = useRef(ask)
  asking.current = ask
  useEffect(() => {
    proveWith(
      () =>
        new Promise((resolve) => {
          settle(false)
          answer.current = resolve
          asking.current()
        }),
    )
  }, [settle])
  return settle
}
