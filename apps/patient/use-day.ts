import { useReader } from '../kit/reader.tsx'
import { whenWords } from '../kit/written.ts'

/** A day as this reader says it, to stand in a sentence: "Tuesday, March 3". */
export const useDay = (): ((at: string) => string) => {
  const reader = useReader()
  return (at) => whenWords(at, 'day', reader)
}
