import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AnswerOf, Endpoint } from '../../contract/endpoint.ts';
import { CallError } from './call-error.ts';
import { call, type Given, type GivenArgs } from './call.ts';

/** Where the cache keeps who is signed in. */
export const sessionKey = ['session'] as const;

/** One cache for the page. What may pass by itself is tried again, what the server refused is not. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (count, error) =>
        count < 2 && error instanceof CallError && ['network', 'unavailable'].includes(error.code),
      retryDelay: 1000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** The question, and whether it is asked yet. */
export type ReadArgs<E extends Endpoint> =
  object extends Given<E> ? [given?: Given<E>, when?: boolean] : [given: Given<E>, when?: boolean];

/** Reads one door; `when` false waits. While a query changes, the earlier answer stays on the screen. */
export function useRead<E extends Endpoint>(
  endpoint: E,
  ...[given, when]: ReadArgs<E>
): UseQueryResult<AnswerOf<E>> {
  return useQuery({
    queryKey: [endpoint.method, endpoint.path, given ?? null],
    queryFn: () => call(endpoint, ...([given] as unknown as GivenArgs<E>)),
    enabled: when ?? true,
    ...(given?.query === undefined ? {} : { placeholderData: keepPreviousData }),
  });
}

/** After an act that leads to another page: nothing read before it is shown again. */
export function forgetRead(): void {
  queryClient.removeQueries({
    type: 'inactive',
    predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0],
  });
}

/** What is on the screen while an act leads to another page is read anew there: the other page never shows how it was. */
export function forgetShown(): void {
  void queryClient.resetQueries({
    type: 'active',
    predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0],
  });
}

/** After an act: whatever is on the screen is read anew, but for who is signed in. */
export function readAnew(): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
}
