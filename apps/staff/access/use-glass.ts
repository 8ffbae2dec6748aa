import { useQueryClient } from '@tanstack/react-query'
import { myGlass } from '../../../modules/access/glass-contract.ts'
import { readPatient } from '../../../modules/patients/contract.ts'
import type { Output } from '../../kit/api.ts'
import { useRead } from '../../kit/server-state.ts'
import { may, useSession } from '../session.ts'

export type OpenGlass = Output<typeof myGlass>['open'][number]

export type Glass = {
  /** What she may for this patient: by her role, or because she broke the glass. */
  mayHere: (permission: string) => boolean
  open: OpenGlass | undefined
  /** An emergency would open something of this chart that her role does not. */
  wouldOpenMore: boolean
}

/** Whether this chart is open to me in an emergency. Asked again each minute, because it closes by itself. */
export const useGlass = (patientId: string): Glass => {
  const session = useSession().data?.session
  const byRole = (permission: string) => session !== undefined && may(session, permission)
  const mine = useRead(
    myGlass,
    {},
    { enabled: byRole('access.glass') && session?.mustSetUp === false, refetchEverySeconds: 60 },
  ).data
  const open = mine?.open.find((one) => one.patientId === patientId)
  const opens = mine?.opens ?? []
  return {
    mayHere: (permission) => byRole(permission) || (open !== undefined && opens.includes(permission)),
    open,
    wouldOpenMore: !open && opens.some((permission) => !byRole(permission)),
  }
}

/** After it was opened or closed: what was read with the old answer is forgotten, not shown beside the new one. */
export const useForgetChart = (patientId: string): (() => Promise<void>) => {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: [myGlass.id] })
    await client.resetQueries({
      predicate: ({ queryKey: [route, input] }) =>
        route !== readPatient.id && (input as { patientId?: string } | undefined)?.patientId === patientId,
    })
    await client.invalidateQueries({ queryKey: [readPatient.id, { patientId }] })
  }
}
