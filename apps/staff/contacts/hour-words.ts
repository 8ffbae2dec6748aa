/** "4", "4:30 pm", "1630", "half past 4", "noon": an hour as people say it. */
const HOUR = /^(half past\s+)?(\d{1,2})(?:[:.h]?([0-5]\d))?\s*(a|p)?\.?\s*(?:m\.?)?$/i

/** Nobody asks to be called at four in the night: an hour from 1 to 6 without more is in the afternoon. */
const EARLIEST = 7

/** The hour as 16:00; null where it is none. */
export const readHour = (said: string): string | null => {
  const text = said
    .trim()
    .toLowerCase()
    .replace(/^(at|around|about)\s+/, '')
    .replace(/\s*o.?clock/, '')
  if (text === 'noon') return '12:00'
  const [, half, hours, minutes = half ? '30' : '00', part] = HOUR.exec(text) ?? []
  if (hours === undefined) return null
  const written = Number(hours)
  const zeroed = hours.length === 2 && written < 10
  if (written > 23 || (part && (written === 0 || written > 12))) return null
  const afternoon = part ? part === 'p' : !zeroed && written >= 1 && written < EARLIEST
  const hour = part || afternoon ? (written % 12) + (afternoon ? 12 : 0) : written
  return `${String(hour).padStart(2, '0')}:${minutes}`
}
