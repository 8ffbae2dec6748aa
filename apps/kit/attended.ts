/** When a hand last touched this screen. What a screen does by itself keeps no session awake. */
let touchedAt = performance.now()
const ATTENTIVE_MS = 60_000

for (const kind of ['pointerdown', 'keydown', 'wheel'])
  globalThis.addEventListener?.(kind, () => (touchedAt = performance.now()), { passive: true, capture: true })

export const idleMs = (): number => performance.now() - touchedAt
export const isAttended = (): boolean => idleMs() < ATTENTIVE_MS
