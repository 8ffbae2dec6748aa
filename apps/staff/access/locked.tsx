import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { whoAmI } from '../../../modules/access/contract.ts'
import { call } from '../../kit/api.ts'
import type { Session } from '../session.ts'
import { SignInForm } from './sign-in-form.tsx'

/** The session ended while a screen was open: it is covered, and what was typed there waits beneath. */
export const Locked = ({ session }: { session: Session }) => {
  const client = useQueryClient()
  const cover = useRef<HTMLDialogElement>(null)
  useEffect(() => cover.current?.showModal(), [])
  const unlock = async () => {
    const now = await call(whoAmI, {})
    // Another person at the same desk begins with an empty screen.
    if (now.staff.id !== session.staff.id) location.assign('/staff/')
    else await client.invalidateQueries()
  }
  return (
    <dialog
      ref={cover}
      className="dialog cover"
      aria-label="Sign in again"
      onCancel={(event) => event.preventDefault()}
    >
      <div className="stack">
        <h1>Please sign in again</h1>
        <p>You were signed out after a while without work here. What you typed is kept.</p>
        <SignInForm onDone={() => void unlock()} />
      </div>
    </dialog>
  )
}
