import { findPatients as route } from '../../modules/patients/contract.ts'
import { call } from '../kit/api.ts'
import type { Found } from '../kit/find-box.tsx'
import { whenWords } from '../kit/written.ts'

const born = (day: string) => whenWords(day, 'day', { audience: 'staff', locale: 'en', timeZone: 'UTC' })

/** Any three letters, a birth date or a phone number; asked by POST, because names never stand in an address. */
export const findPatients = async (words: string): Promise<Found[]> => {
  const { patients } = await call(route, { words, limit: 8 })
  return patients.map(({ id, givenName, familyName, birthDate }) => ({
    id,
    title: `${givenName} ${familyName}`,
    detail: `born ${born(birthDate)}`,
    href: `/staff/patients/${id}`,
  }))
}
