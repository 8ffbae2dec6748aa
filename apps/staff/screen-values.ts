import { useNavigate, useParams } from '@tanstack/react-router'

/** The values in the path of this screen: `$patientId` as `patientId`. */
export const useScreenValues = (): Record<string, string> =>
  useParams({ strict: false }) as Record<string, string>

/** Go to a full address within the staff app, such as /staff/patients/… */
export const useGo = (): ((href: string) => void) => {
  const navigate = useNavigate()
  return (href) => void navigate({ href })
}
