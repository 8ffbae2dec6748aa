import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useGo } from '../screen-values.ts'
import { SESSION_KEY } from '../session.ts'
import { SignInForm } from './sign-in-form.tsx'
import { cameBack, SsoForm, SsoReturn } from './sso.tsx'

/** The door of the practice: one column, nothing but the way in. */
export const Doorway = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className="sign-in" id="main">
    <title>{`${title} · Throughline`}</title>
    <div className="brand">
      <img src="/staff/icon.svg" alt="" width="36" height="36" />
      <span>Throughline</span>
    </div>
    <h1>{title}</h1>
    {children}
  </main>
)

/** Stands at its own address, and in place of any screen that somebody opens signed out. */
export const SignIn = () => {
  const go = useGo()
  const client = useQueryClient()
  const [returned] = useState(cameBack)
  const enter = () => {
    void client.invalidateQueries({ queryKey: SESSION_KEY })
    if (location.pathname === '/staff/sign-in') go('/staff/')
  }
  return (
    <Doorway title="Sign in">
      {returned && <SsoReturn onDone={enter} />}
      <SignInForm onDone={enter} />
      <SsoForm />
    </Doorway>
  )
}
