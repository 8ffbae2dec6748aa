import type { mySession } from '../../modules/access/patient-contract.ts'
import type { Output } from '../kit/api.ts'
import { useWords } from '../kit/language.tsx'

/**
 * Who reads another's page is told so on every screen; and that it is not all, whenever the patient did not choose to
 * show everything, whether or not there is more.
 */
export const WhosePage = ({ session }: { session: Output<typeof mySession> }) => {
  const t = useWords()
  const { kind, about: name, notAll } = session
  if (kind === 'patient') return null
  return (
    <div className="whose">
      <p>
        <strong>{t('patient.page.of', { name })}</strong>
      </p>
      {notAll && <p>{t('patient.notAll', { name })}</p>}
    </div>
  )
}
