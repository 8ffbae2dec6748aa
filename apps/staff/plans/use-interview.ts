import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { readInterview, saveInterview } from '../../../modules/plans/interview-contract.ts'
import { call, type Output } from '../../kit/api.ts'

type Read = Output<typeof readInterview>
const SAVE_AFTER_MS = 800

/** Keeps what is answered by itself, one save after the other; then the suggestions are read again. */
export const useInterview = (patientId: string, read: Read) => {
  const client = useQueryClient()
  const [answers, setAnswers] = useState(read.answers)
  const [saving, setSaving] = useState<'saved' | 'typing' | 'failed'>('saved')
  const [problem, setProblem] = useState<unknown>()
  const version = useRef(read.version)
  const saved = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    if (saving !== 'typing') return
    const later = setTimeout(() => {
      saved.current = saved.current
        .then(() => call(saveInterview, { patientId, version: version.current, answers }))
        .then(async (kept) => {
          version.current = kept.version
          setSaving('saved')
          await client.invalidateQueries({ queryKey: [readInterview.id] })
        })
        .catch((error) => {
          setSaving('failed')
          setProblem(error)
        })
    }, SAVE_AFTER_MS)
    return () => clearTimeout(later)
  }, [answers, patientId, saving, client])
  const say = (key: string, answer: string) => {
    setProblem(undefined)
    setSaving('typing')
    setAnswers((before) => ({ ...before, [key]: answer }))
  }
  return { answers, saving, problem, say }
}
