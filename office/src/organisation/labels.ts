import type { Rank } from '@meguri/core/organisation/posts.ts';
import { ranks } from '@meguri/core/organisation/posts.ts';
import { useLanguage } from '../platform/language.ts';

const isRank = (rank: string): rank is Rank => Object.hasOwn(ranks, rank);

/** 巡査長, in English senior constable. */
export const useRankLabel = (): ((rank: string) => string) => {
  const language = useLanguage();
  return (rank) => (isRank(rank) ? ranks[rank][language] : rank);
};
