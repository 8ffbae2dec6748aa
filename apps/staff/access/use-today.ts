import { useReader } from '../../kit/reader.tsx'

/** The day it is now in the practice, as 2026-03-03; the server decides, this only marks what is late. */
export const useToday = (): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: useReader().timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date())
