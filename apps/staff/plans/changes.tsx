import type { Change } from './use-draft.ts'

const SHOWN_MAX = 40

/** Differences in words, one a line. */
export const Changes = ({ changes, label }: { changes: readonly Change[]; label: string }) => (
  <div className="stack tight">
    <h3>{label}</h3>
    {changes.length === 0 ? (
      <p className="quiet">Nothing is different.</p>
    ) : (
      <ul className="plan-changes">
        {changes.slice(0, SHOWN_MAX).map(({ path, kind, text }) => (
          <li key={`${kind} ${path}`}>{text}</li>
        ))}
      </ul>
    )}
    {changes.length > SHOWN_MAX && <p className="quiet">And {changes.length - SHOWN_MAX} more.</p>}
  </div>
)
