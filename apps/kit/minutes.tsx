import { clockFace } from './written.ts'

export const Minutes = ({ seconds }: { seconds: number }) => (
  <time className="minutes" dateTime={`PT${Math.max(0, Math.floor(seconds))}S`}>
    {clockFace(seconds)}
  </time>
)
