import { useQueryClient } from '@tanstack/react-query'
import { mySession } from '../../../modules/access/patient-contract.ts'
import { go } from '../../kit/path.ts'

/** She is in: what the person before her on this device read is forgotten; a token leaves the address bar. */
export const useEntered = (): (() => void) => {
  const client = useQueryClient()
  return () => {
    go('/my/')
    void client.resetQueries({ queryKey: [mySession.id] })
  }
}
