import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Problem } from '../../kit/problem.tsx'
import { When } from '../../kit/when.tsx'
import { Changes } from './changes.tsx'
import type { Saving, Theirs } from './use-draft.ts'

type SaveStateProps = { saving: Saving; savedAt: string; savedBy: string }

/** Quiet, but never silent: whether what was typed is safe. */
export const SaveState = ({ saving, savedAt, savedBy }: SaveStateProps) => (
  <p className="quiet small" role="status">
    {saving.kind === 'saved' ? (
      <>
        Saved <When at={savedAt} form="day-time" />
        {savedBy && `, ${savedBy}`}
      </>
    ) : (
      { waiting: 'Typing…', saving: 'Saving…', failed: 'Not saved yet', stale: 'Not saved yet' }[saving.kind]
    )}
  </p>
)

type SaveProblemProps = {
  saving: Saving
  again: () => void
  settle: (theirs: Theirs, keep: 'theirs' | 'mine') => void
}

const Stale = ({ theirs, settle }: { theirs: Theirs; settle: SaveProblemProps['settle'] }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Notice
        kind="error"
        happened={`${theirs.savedBy || 'Someone else'} saved this plan after you opened it.`}
        safe="What you typed is still here, and not saved yet."
      >
        <Button onClick={() => setOpen(true)}>See the difference and choose…</Button>
      </Notice>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Two versions of this draft"
        actions={
          <>
            <Button look="primary" onClick={() => settle(theirs, 'theirs')}>
              Take theirs
            </Button>
            <Button onClick={() => settle(theirs, 'mine')}>Keep mine over theirs</Button>
          </>
        }
      >
        <Changes changes={theirs.changes} label="Theirs, compared with yours" />
      </Dialog>
    </>
  )
}

/** Stays in sight at the foot of the plan until it is settled; what was typed stays on the screen. */
export const SaveProblem = ({ saving, again, settle }: SaveProblemProps) =>
  saving.kind === 'failed' || saving.kind === 'stale' ? (
    <div className="plan-unsaved">
      {saving.kind === 'failed' ? (
        <Problem error={saving.error} retry={again} />
      ) : (
        <Stale theirs={saving.theirs} settle={settle} />
      )}
    </div>
  ) : null
