import { NEVER_FILED, ORDINARY } from './parameters/remittance-words.ts'

type Posted = {
  status: string
  reasons: readonly { bears: string; reason: string; cents: number; remarks: readonly string[] }[]
}

/** Whether a person has to look: denied as a whole, or less paid for a reason that is not part of every payment. */
export const isDenial = ({ status, reasons }: Posted): boolean =>
  status === '4' ||
  reasons.some(({ bears, reason, cents }) => bears !== 'PR' && cents > 0 && !ORDINARY.includes(reason))

/** Whether the payer says that the claim was never filed, so that a corrected one may be sent. */
export const wasNeverFiled = ({ reasons }: Posted): boolean =>
  reasons.some(({ remarks }) => remarks.some((remark) => NEVER_FILED.includes(remark)))
