/** Who is on a call, each with the contact that is written for her; one person alone is a line of one. */
export type Line = Record<string, string>

export type Clock = { patientId: string; contactId: string | null; alsoPatientIds: string[]; line: Line }

/** One more on the line; the time is divided among all of them from now on. */
export const join = (
  { patientId: first, contactId: firstContact, alsoPatientIds, line }: Clock,
  patientId: string,
  contactId: string,
): Clock => ({
  patientId: first,
  contactId: firstContact,
  alsoPatientIds: [...new Set([...alsoPatientIds, patientId])].filter((id) => id !== first),
  line: { ...line, [patientId]: contactId },
})

/** Who stays on the line when this contact is over; null when nobody does. Whoever has no contact leaves with the last. */
export const leave = (clock: Clock, contactId: string): Clock | null => {
  const line = Object.fromEntries(Object.entries(clock.line).filter(([, one]) => one !== contactId))
  const [first, ...others] = Object.entries(line)
  if (!first) return null
  return { patientId: first[0], contactId: first[1], alsoPatientIds: others.map(([id]) => id), line }
}

/** The same line seen from this patient's page: she first, the others beside her. */
export const seenFrom = (clock: Clock, patientId: string, contactId: string): Clock => {
  const line = { ...clock.line, [patientId]: contactId }
  const byHand = clock.alsoPatientIds.filter((id) => !(id in line))
  const others = Object.keys(line).filter((id) => id !== patientId)
  return { patientId, contactId, alsoPatientIds: [...others, ...byHand], line }
}

/** Whether this contact is written for somebody on the line. */
export const isOn = ({ line }: Pick<Clock, 'line'>, contactId: string): boolean =>
  Object.values(line).includes(contactId)

/** The contact that a share of the time belongs to: the patient's own, never another's. */
export const contactOf = (clock: Omit<Clock, 'alsoPatientIds'>, patientId: string): string | null =>
  clock.line[patientId] ?? (patientId === clock.patientId ? clock.contactId : null)
