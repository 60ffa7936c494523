/** How answers are kept fresh: asked again every few seconds, tried again when the door is away, never after a refusal. */
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem';

export const SESSION_KEY = ['session'] as const;

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // a session that ended is noticed by whichever page asks first
      if (problemOf(error).status === 401 && query.queryKey[0] !== SESSION_KEY[0]) void queryClient.invalidateQueries({ queryKey: SESSION_KEY });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 1500,
      retry: (failures, error) => !problemOf(error).refused && failures < 2,
      refetchOnWindowFocus: true,
    },
  },
});
