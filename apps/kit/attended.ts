/**
 * When a hand last touched this screen. What a screen does by itself keeps no session awake. Two clocks, and the longer
 * counts: one stands still while a laptop sleeps, the other can be set back.
 */
const now = () => ({ wall: Date.now(), steady: performance.now() })
let touched = now()
const ATTENTIVE_MS = 60_000

for (const kind of ['pointerdown', 'keydown', 'wheel'])
  globalThis.addEventListener?.(kind, () => (touched = now()), { passive: true, capture: true })

export const idleMs = (): number => {
  const { wall, steady } = now()
  return Math.max(wall - touched.wall, steady - touched.steady)
}
export const isAttended = (): boolean => idleMs() < ATTENTIVE_MS
