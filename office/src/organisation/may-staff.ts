import { useSession } from '../platform/session.ts';

/** Whether the post may fill posts of a station (null: headquarters); the server decides again. */
export const useMayStaff = (): ((stationId: string | null) => boolean) => {
  const { post, stationId: own } = useSession();
  return (stationId) =>
    post.kind === 'headquartersClerk' ||
    (['stationChief', 'sectionChief'].includes(post.kind) && own !== null && own === stationId);
};
