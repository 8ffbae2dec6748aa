import type { ContactDraftInput, ContactView, Outcome } from '../../../modules/contacts/contract.ts'
import { RefusalError } from '../../kit/api.ts'
import { isUnknown } from '../../kit/same-write.ts'
import { draftOf, isSameDraft } from './call-draft.ts'
import type { Kept } from './kept-draft.ts'

export type Ended = { remarks: { kind: string; said: string }[]; goesOnWith: string | null }

/** How a call reaches the server and this tab's memory; a test puts a line here that breaks. */
export type Wire = {
  save(version: number, draft: ContactDraftInput): Promise<{ version: number }>
  close(version: number, outcome: Outcome, draft: ContactDraftInput): Promise<Ended>
  keep(kept: Kept): void
  forget(): void
}

/** `unheard`: the server did not answer, it is tried again. `stale`: somebody saved in between, a person chooses. */
export type LineState = {
  draft: ContactDraftInput
  saving: 'saved' | 'typing' | 'unheard' | 'stale' | 'refused'
  theirs: ContactView | null
  problem: unknown
  /** The call was ended here, and the server has not said that it heard so. */
  closing: { outcome: Outcome; more: Partial<ContactDraftInput>; sent: boolean } | null
  ended: Ended | null
}

/** The way from what is typed to what is kept: one write after the other, and a lost answer loses no word. */
export type CallLine = {
  wire: Wire
  version: number
  heard: ContactDraftInput
  /** Sent and never answered: any of these may stand on the server. */
  unanswered: ContactDraftInput[]
  queue: Promise<void>
  state: LineState
  listeners: Set<() => void>
}

const set = (line: CallLine, part: Partial<LineState>): void => {
  line.state = { ...line.state, ...part }
  for (const listener of line.listeners) listener()
}

const isRefusal = (error: unknown, code: string): error is RefusalError =>
  error instanceof RefusalError && error.code === code
/** No answer, or a sign-in that ran out: the words are good, they only have to be sent again. */
const isUnheard = (error: unknown) =>
  isUnknown(error) || (error instanceof RefusalError && error.status === 401)

/** The server has these words under this version. */
const hears = (line: CallLine, draft: ContactDraftInput, version: number): void => {
  Object.assign(line, { heard: draft, version, unanswered: [] })
  if (isSameDraft(line.state.draft, draft)) {
    line.wire.forget()
    set(line, { saving: 'saved', theirs: null, problem: undefined })
  } else {
    line.wire.keep({ version, draft: line.state.draft })
    set(line, { saving: 'typing', theirs: null })
  }
}

/** A version that was not expected: our own words whose answer got lost, or somebody else's. True for our own. */
const compare = (line: CallLine, theirs: ContactView): boolean => {
  const there = draftOf(theirs)
  const ours = [...line.unanswered, line.state.draft].some((sent) => isSameDraft(there, sent))
  if (ours) hears(line, there, theirs.version)
  else set(line, { saving: 'stale', theirs, closing: null })
  return ours
}

const failed = async (line: CallLine, error: unknown, again: (line: CallLine) => Promise<void>) => {
  if (isRefusal(error, 'STALE')) {
    if (compare(line, error.details?.now as ContactView)) await again(line)
  } else if (isUnheard(error)) set(line, { saving: 'unheard' })
  else set(line, { saving: 'refused', problem: error, closing: null })
}

const put = async (line: CallLine): Promise<void> => {
  const { draft, saving, ended } = line.state
  if (saving === 'stale' || ended || isSameDraft(draft, line.heard)) return
  line.unanswered.push(draft)
  try {
    hears(line, draft, (await line.wire.save(line.version, draft)).version)
  } catch (error) {
    await failed(line, error, put)
  }
}

const shut = async (line: CallLine): Promise<void> => {
  const { closing, saving, ended, draft } = line.state
  if (!closing || saving === 'stale' || ended) return
  set(line, { closing: { ...closing, sent: true } })
  try {
    const ended = await line.wire.close(line.version, closing.outcome, { ...draft, ...closing.more })
    line.wire.forget()
    set(line, { ended })
  } catch (error) {
    // Said a second time, "closed" means that the first was heard and only its answer lost.
    if (!closing.sent || !isRefusal(error, 'CLOSED')) return failed(line, error, shut)
    line.wire.forget()
    set(line, { ended: { remarks: [], goesOnWith: null } })
  }
}

const next = (line: CallLine, step: (line: CallLine) => Promise<void>): Promise<void> => {
  line.queue = line.queue.then(() => step(line))
  return line.queue
}

/** Sends what is not heard yet; nothing to send, nothing sent. */
export const send = (line: CallLine): Promise<void> => next(line, line.state.closing ? shut : put)

export const type = (line: CallLine, part: Partial<ContactDraftInput>): void => {
  const draft = { ...line.state.draft, ...part }
  const saving =
    line.state.saving === 'stale' || line.state.saving === 'unheard' ? line.state.saving : 'typing'
  line.wire.keep({ version: line.version, draft })
  set(line, { draft, saving, problem: undefined })
}

export const end = (line: CallLine, outcome: Outcome, more: Partial<ContactDraftInput>): Promise<void> => {
  set(line, { closing: { outcome, more, sent: false }, problem: undefined })
  return next(line, shut)
}

/** A person chose, knowing the difference: theirs stands here now, or what stands here is saved over it. */
export const settle = (line: CallLine, choice: 'theirs' | 'mine'): Promise<void> => {
  const { theirs } = line.state
  if (!theirs) return line.queue
  if (choice === 'theirs') set(line, { draft: draftOf(theirs) })
  hears(line, draftOf(theirs), theirs.version)
  return next(line, put)
}

/** What this tab kept is taken up again, on the version it was typed on. */
export const openLine = (wire: Wire, contact: ContactView, kept?: Kept): CallLine => {
  const heard = draftOf(contact)
  const line: CallLine = {
    wire,
    version: contact.version,
    heard,
    unanswered: [],
    queue: Promise.resolve(),
    state: { draft: heard, saving: 'saved', theirs: null, problem: undefined, closing: null, ended: null },
    listeners: new Set(),
  }
  if (!kept) return line
  set(line, { draft: kept.draft, saving: 'typing' })
  if (kept.version !== contact.version) compare(line, contact)
  return line
}
