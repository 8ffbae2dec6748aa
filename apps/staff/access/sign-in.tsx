import { useQueryClient } from '@tanstack/react-query'
import { useGo } from '../screen-values.ts'
import { SESSION_KEY } from '../session.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Stands at its own address, and in place of any screen that somebody opens signed out. */
export const SignIn = () => {
  const go = useGo()
  const client = useQueryClient()
  const enter = () => {
    void client.invalidateQueries({ queryKey: SESSION_KEY })
    if (location.pathname === '/staff/sign-in') go('/staff/')
  }
  return (
    <main className="sign-in" id="main">
      <title>Sign in · Throughline</title>
      <div className="brand">
        <img src="/staff/icon.svg" alt="" width="36" height="36" />
        <span>Throughline</span>
      </div>
      <h1>Sign in</h1>
      <SignInForm onDone={enter} />
    </main>
  )
}
