import type { ReactNode } from 'react'
import { Loading } from './loading.tsx'
import { Problem } from './problem.tsx'

type Reading<T> = { data: T | undefined; error: unknown; refetch: () => unknown }

/** What was read, or the still picture of waiting, or what went wrong. Old data stays while new data fails to come. */
export const Shown = <T,>({ of, children }: { of: Reading<T>; children: (data: T) => ReactNode }) => {
  const problem = of.error ? <Problem error={of.error} retry={() => void of.refetch()} /> : null
  if (of.data === undefined) return problem ?? <Loading />
  return (
    <>
      {problem}
      {children(of.data)}
    </>
  )
}
