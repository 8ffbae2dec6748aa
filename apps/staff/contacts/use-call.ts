import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import {
  type ContactDraftInput,
  closeContact,
  type Outcome,
  openContact,
  saveContact,
} from '../../../modules/contacts/contract.ts'
import { call, type Output } from '../../kit/api.ts'
import { newId } from '../../kit/new-id.ts'
import { type CallLine, end, openLine, send, settle, type } from './call-line.ts'
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts'

export type Opened = Output<typeof openContact>

const SAVE_AFTER_MS = 800
const TRY_AGAIN_MS = 5_000

const lineOf = (patientId: string, { contact }: Opened): CallLine => {
  const ids = { patientId, contactId: contact.id }
  return openLine(
    {
      save: (version, draft) => call(saveContact, { ...ids, version, ...draft }),
      close: (version, outcome, draft) => call(closeContact, { ...ids, version, outcome, ...draft }),
      keep: (kept) => keepDraft(contact.id, kept),
      forget: () => forgetDraft(contact.id),
    },
    contact,
    keptDraft(contact.id),
  )
}

/** The screen was left: what the server has not heard is tried again as long as this tab is open. */
const sendUntilHeard = (line: CallLine): void =>
  void send(line).then(() => {
    if (line.state.saving === 'unheard') setTimeout(() => sendUntilHeard(line), TRY_AGAIN_MS)
  })

/** What is typed goes out by itself: a moment after the last key, when the network is back, and when one leaves. */
const useSending = (line: CallLine | undefined): void => {
  const state = line?.state
  const draft = state?.draft
  useEffect(() => {
    if (!line || !draft || state?.saving !== 'typing') return
    const later = setTimeout(() => void send(line), SAVE_AFTER_MS)
    return () => clearTimeout(later)
  }, [line, state?.saving, draft])
  useEffect(() => {
    if (!line || state?.saving !== 'unheard') return
    const again = () => void send(line)
    const every = setInterval(again, TRY_AGAIN_MS)
    addEventListener('online', again)
    return () => {
      clearInterval(every)
      removeEventListener('online', again)
    }
  }, [line, state?.saving])
  const unsaved = state?.saving === 'unheard' || state?.saving === 'stale'
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [unsaved])
  useEffect(() => {
    if (!line) return
    const leave = () => void send(line)
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      sendUntilHeard(line)
    }
  }, [line])
}

const silent = () => () => {}

/** Opens the call once, keeps what is typed by itself, and closes it; leaving never loses work. */
export const useCall = (patientId: string) => {
  const [opened, setOpened] = useState<Opened>()
  const [line, setLine] = useState<CallLine>()
  const [problem, setProblem] = useState<unknown>()
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    call(openContact, { patientId, id: newId() })
      .then((next) => {
        setOpened(next)
        setLine(lineOf(patientId, next))
      })
      .catch(setProblem)
  }, [patientId])
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!line) return silent()
      line.listeners.add(listener)
      return () => void line.listeners.delete(listener)
    },
    [line],
  )
  const state = useSyncExternalStore(subscribe, () => line?.state)
  useSending(line)
  return {
    opened,
    state,
    problem: problem ?? state?.problem,
    change: (part: Partial<ContactDraftInput>) => line && type(line, part),
    finish: (outcome: Outcome, more: Partial<ContactDraftInput> = {}) =>
      line && void end(line, outcome, more),
    settle: (choice: 'theirs' | 'mine') => line && void settle(line, choice),
  }
}
