import {
  MutationCache,
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import { call, NoConnectionError, type Output, type RawInput, RefusalError, type Route } from './api.ts'
import { asSentBefore, isUnknown } from './same-write.ts'

type ReadOptions = { enabled?: boolean; refetchEverySeconds?: number }

export const useRead = <R extends Route>(route: R, input: RawInput<R>, options: ReadOptions = {}) =>
  useQuery({
    queryKey: [route.id, input],
    queryFn: ({ signal }) => call(route, input, signal),
    enabled: options.enabled ?? true,
    refetchInterval: options.refetchEverySeconds ? options.refetchEverySeconds * 1000 : false,
  })

type WriteOptions<R> = {
  /** What has to be read again afterwards, by route. */
  invalidates?: readonly Pick<Route, 'id'>[]
  onDone?: (output: Output<R>) => void
}

export const useWrite = <R extends Route>(route: R, options: WriteOptions<R> = {}) => {
  const client = useQueryClient()
  const lost = useRef<RawInput<R> | undefined>(undefined)
  return useMutation<Output<R>, Error, RawInput<R>>({
    mutationFn: async (given) => {
      const input = asSentBefore(lost.current, given)
      lost.current = undefined
      return call(route, input).catch((error: unknown) => {
        if (isUnknown(error)) lost.current = input
        throw error
      })
    },
    onSuccess: async (output) => {
      const again = options.invalidates ?? []
      await Promise.all(again.map(({ id }) => client.invalidateQueries({ queryKey: [id] })))
      options.onDone?.(output)
    },
  })
}

/** The sentence of a refusal that is about this field, to stand beneath it. */
export const fieldError = (error: unknown, field: string): string | undefined =>
  error instanceof RefusalError && error.field === field ? error.message : undefined

const signedOut = (error: unknown): boolean => error instanceof RefusalError && error.status === 401

/** `networkMode: always`, because "no connection" is something we say, not something we wait out. */
export const openServerState = (onSignedOut: (failedRoute: unknown) => void): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => signedOut(error) && onSignedOut(query.queryKey[0]),
    }),
    mutationCache: new MutationCache({ onError: (error) => signedOut(error) && onSignedOut(undefined) }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => error instanceof NoConnectionError && failures < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
