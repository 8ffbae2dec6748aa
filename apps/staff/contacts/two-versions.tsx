import { useState } from 'react'
import type { ContactDraftInput, ContactView } from '../../../modules/contacts/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Notice } from '../../kit/notice.tsx'
import { When } from '../../kit/when.tsx'
import { differences, draftOf } from './call-draft.ts'
import type { Opened } from './use-call.ts'

const FIELDS: Record<string, string> = {
  note: 'Note',
  doNow: 'What do I do now?',
  watchFor: 'What do I watch for?',
  whoToCall: 'Whom do I call?',
  teachBack: 'Teach-back',
  nextContactOn: 'Next call',
  sensitive: 'Sensitive',
  skipped: 'Left out',
  tasks: 'Tasks',
  callBackAt: 'Hour to call back',
}

/** What a field is called on this screen: a question of the script by its words. */
const nameOf = (field: string, script: Opened['script']): string => {
  const asked = [...script.core, ...script.conditions].find(({ key }) => field.split('.')[0] === key)
  return FIELDS[field] ?? asked?.ask ?? script.medicines.find(({ key }) => field.endsWith(key))?.say ?? field
}

type TwoVersionsProps = {
  theirs: ContactView
  draft: ContactDraftInput
  script: Opened['script']
  settle: (choice: 'theirs' | 'mine') => void
}

/** The same call was saved in another place: both stand side by side, and a person chooses. */
export const TwoVersions = ({ theirs, draft, script, settle }: TwoVersionsProps) => {
  const [open, setOpen] = useState(false)
  const facts = differences(draftOf(theirs), draft).flatMap(({ field, there, here }) => [
    { term: `${nameOf(field, script)} There`, value: there || 'nothing' },
    { term: `${nameOf(field, script)} Here`, value: here || 'nothing' },
  ])
  return (
    <>
      <Notice
        kind="error"
        happened="This call was saved in another window after you opened it here."
        safe="What you typed is still here, and not saved yet."
      >
        <Button onClick={() => setOpen(true)}>See the difference and choose…</Button>
      </Notice>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Two versions of this call"
        actions={
          <>
            <Button look="primary" onClick={() => settle('mine')}>
              Keep what stands here
            </Button>
            <Button onClick={() => settle('theirs')}>Take what stands there</Button>
          </>
        }
      >
        <p>
          Opened <When at={theirs.openedAt} form="day-time" />, by {theirs.by}.
        </p>
        <Facts facts={facts} />
      </Dialog>
    </>
  )
}
