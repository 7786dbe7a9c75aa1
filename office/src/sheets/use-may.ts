import { useSession } from '../platform/session.ts';

/** What the post may do with a beat's sheet; the server decides, this only spares useless buttons. */
export const useMay = (beatId: string) => {
  const { beats, post } = useSession();
  return {
    work: beats.some(({ id }) => id === beatId),
    decide: post.kind === 'boxChief' || post.kind === 'sectionChief',
  };
};
