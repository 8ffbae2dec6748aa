type Send = (n: number) => Promise<void>
export type Figures = { p50: number; p99: number; rate: number }

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
export const figuresOf = (times: number[], seconds: number): Figures => {
  const sorted = [...times].sort((a, b) => a - b)
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99), rate: times.length / seconds }
}

/** So many requests each second, whether or not the ones before have been answered: what people at many desks do. */
export const atRate = async (perSecond: number, seconds: number, send: Send): Promise<number[]> => {
  const times: number[] = []
  const sent: Promise<void>[] = []
  const from = performance.now()
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = from + (n * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise((later) => setTimeout(later, wait))
    sent.push(send(n).then(() => void times.push(performance.now() - due)))
  }
  await Promise.all(sent)
  return times
}

/** As fast as it goes with so many at a time: the most a server gives. */
export const atMost = async (atATime: number, seconds: number, send: Send): Promise<number> => {
  const until = performance.now() + seconds * 1000
  let done = 0
  const one = async () => {
    while (performance.now() < until) {
      await send(done)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: atATime }, one))
  return done / seconds
}
