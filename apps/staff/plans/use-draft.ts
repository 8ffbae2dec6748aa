import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type PlanContent, readPlan, saveDraft } from '../../../modules/plans/contract.ts'
import { call, type Output, RefusalError } from '../../kit/api.ts'

export type Plan = Output<typeof readPlan>
export type Change = Plan['changes'][number]
/** What somebody else saved while this was being typed. */
export type Theirs = {
  version: number
  savedBy: string
  savedAt: string
  content: PlanContent
  changes: Change[]
}
export type Saving =
  | { kind: 'saved' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'stale'; theirs: Theirs }

const QUIET_MS = 900

/** The draft as it is typed. It saves itself a moment after the last key, and when one leaves. */
export const useDraft = (patientId: string, draft: NonNullable<Plan['draft']>) => {
  const client = useQueryClient()
  const [content, setContent] = useState(draft.content)
  const [saving, setSaving] = useState<Saving>({ kind: 'saved' })
  const latest = useRef(draft.content)
  const version = useRef(draft.version)
  const saved = useRef(draft.content)
  const busy = useRef(false)
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(async () => {
    clearTimeout(wait.current)
    if (busy.current || latest.current === saved.current) return
    const sent = latest.current
    busy.current = true
    setSaving({ kind: 'saving' })
    try {
      const done = await call(saveDraft, { patientId, version: version.current, content: sent })
      version.current = done.version
      saved.current = sent
      client.setQueryData<Plan>([readPlan.id, { patientId }], (plan) =>
        plan?.draft
          ? {
              ...plan,
              meter: done.meter,
              changes: done.changes,
              draft: { ...plan.draft, content: sent, version: done.version, savedAt: done.savedAt },
            }
          : plan,
      )
      setSaving({ kind: 'saved' })
    } catch (error) {
      const stale = error instanceof RefusalError && error.code === 'STALE'
      setSaving(stale ? { kind: 'stale', theirs: error.details as Theirs } : { kind: 'failed', error })
      return
    } finally {
      busy.current = false
    }
    if (latest.current !== sent) void save()
  }, [patientId, client])

  const change = useCallback(
    (patch: Partial<PlanContent>) => {
      latest.current = { ...latest.current, ...patch }
      setContent(latest.current)
      setSaving((now) => (now.kind === 'stale' ? now : { kind: 'waiting' }))
      clearTimeout(wait.current)
      wait.current = setTimeout(() => void save(), QUIET_MS)
    },
    [save],
  )

  /** Theirs replaces what stands here, or what stands here is saved over theirs: a person chooses, knowing the difference. */
  const settle = (theirs: Theirs, keep: 'theirs' | 'mine') => {
    version.current = theirs.version
    saved.current = theirs.content
    if (keep === 'theirs') {
      latest.current = theirs.content
      setContent(theirs.content)
      setSaving({ kind: 'saved' })
      void client.invalidateQueries({ queryKey: [readPlan.id] })
    } else void save()
  }

  // Came back to this screen, or somebody else saved while nothing was typed here: show what is newest.
  useEffect(() => {
    if (draft.version <= version.current || latest.current !== saved.current) return
    version.current = draft.version
    latest.current = draft.content
    saved.current = draft.content
    setContent(draft.content)
  }, [draft])

  useEffect(() => {
    const leave = () => void save()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [save])

  return { content, change, saving, save, settle }
}
