const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** An ISO date or instant, as exact as it came, as a person says it: March 3, 2026; March 2026; 2026. */
export const sayDate = (iso: string): string => {
  const [year, month, day] = iso.slice(0, 10).split('-')
  const name = months[Number(month) - 1]
  if (!name) return year ?? iso
  return day ? `${name} ${Number(day)}, ${year}` : `${name} ${year}`
}

/** The same day of the year before; 29 February sorts after 28 and before 1 March, as it should. */
export const oneYearBefore = (isoDate: string): string =>
  `${String(Number(isoDate.slice(0, 4)) - 1).padStart(4, '0')}${isoDate.slice(4, 10)}`
