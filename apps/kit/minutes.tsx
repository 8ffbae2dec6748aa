/** Minutes and seconds as billing counts them: 75:03, never 1:15:03, and never rounded up. */
export const clockFace = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds))
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

export const Minutes = ({ seconds }: { seconds: number }) => (
  <time className="minutes" dateTime={`PT${Math.max(0, Math.floor(seconds))}S`}>
    {clockFace(seconds)}
  </time>
)
