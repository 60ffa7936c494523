/** Who joins, leaves and changes by a roster, page by page, for those who may read members. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { DifferenceView } from '@sinergi/contracts/roster.views';
import { door, told } from './client';
import { FIRST } from './reads';

export const useDifferences = (id: string, kind: DifferenceView['kind']) =>
  useInfiniteQuery({
    queryKey: ['differences', id, kind],
    queryFn: ({ pageParam, signal }) => told(door.GET('/v1/hand-ins/{id}/differences', { params: { path: { id }, query: { kind, cursor: pageParam, limit: 8 } }, signal })),
    ...FIRST,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  });
