import { useEffect, useRef, useState } from 'react'
import {
  type ContactDraftInput,
  type ContactView,
  closeContact,
  type Outcome,
  openContact,
  saveContact,
} from '../../../modules/contacts/contract.ts'
import { call, type Output } from '../../kit/api.ts'
import { newId } from '../../kit/new-id.ts'

export type Opened = Output<typeof openContact>
type Remarks = Output<typeof closeContact>['remarks']

const SAVE_AFTER_MS = 800

const draftOf = ({
  answers,
  note,
  doNow,
  watchFor,
  whoToCall,
  teachBack,
  nextContactOn,
  sensitive,
  skipped,
  tasks,
  callBackAt,
}: ContactView): ContactDraftInput => ({
  answers,
  note,
  doNow,
  watchFor,
  whoToCall,
  teachBack,
  nextContactOn,
  sensitive,
  skipped,
  tasks,
  callBackAt,
})

type Saving = 'saved' | 'typing' | 'failed'

/** Opens the call once, keeps what is typed by itself, and closes it; leaving never loses work. */
export const useCall = (patientId: string) => {
  const [opened, setOpened] = useState<Opened>()
  const [draft, setDraft] = useState<ContactDraftInput>()
  const [saving, setSaving] = useState<Saving>('saved')
  const [problem, setProblem] = useState<unknown>()
  const version = useRef(0)
  const saved = useRef<Promise<unknown>>(Promise.resolve())
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    call(openContact, { patientId, id: newId() })
      .then((next) => {
        setOpened(next)
        setDraft(draftOf(next.contact))
        version.current = next.contact.version
      })
      .catch(setProblem)
  }, [patientId])
  const contactId = opened?.contact.id

  useEffect(() => {
    if (!draft || !contactId || saving !== 'typing') return
    const later = setTimeout(() => {
      saved.current = saved.current
        .then(() => call(saveContact, { patientId, contactId, version: version.current, ...draft }))
        .then((kept) => {
          version.current = kept.version
          setSaving('saved')
        })
        .catch((error) => {
          setSaving('failed')
          setProblem(error)
        })
    }, SAVE_AFTER_MS)
    return () => clearTimeout(later)
  }, [draft, contactId, patientId, saving])

  const change = (part: Partial<ContactDraftInput>) => {
    setProblem(undefined)
    setSaving('typing')
    setDraft((before) => before && { ...before, ...part })
  }
  const finish = async (outcome: Outcome, more: Partial<ContactDraftInput> = {}): Promise<Remarks | null> => {
    if (!contactId || !draft) return null
    await saved.current
    try {
      const given = { patientId, contactId, version: version.current, outcome, ...draft, ...more }
      return (await call(closeContact, given)).remarks
    } catch (error) {
      setProblem(error)
      return null
    }
  }
  return { opened, draft, saving, problem, change, finish }
}
