import { useKitWords } from './reader.tsx'

/** Still gray lines where the words will be; nothing moves, nothing jumps. */
export const Loading = ({ lines = 5 }: { lines?: number }) => {
  const words = useKitWords()
  return (
    <div className="loading" role="status">
      <span className="only-read">{words.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={String(line)} className="line" />
      ))}
    </div>
  )
}
