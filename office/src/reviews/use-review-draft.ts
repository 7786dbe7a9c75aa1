import type { Day } from '@meguri/core/base/day.ts';
import { finishMonthReview } from '@meguri/core/reviews/reviews.ops.ts';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from '../platform/queries.ts';
import type { ReviewAt } from './review.ts';

/** What both usually agree on; the words are kept in the language they were agreed in. */
export const agreementKinds = ['dutyDay', 'together', 'support', 'other'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

type Agreed = { readonly on: Day | null; readonly text: string };

/** The review being written: guidance, agreements, and the one command that finishes it. */
export const useReviewDraft = ({ review, at }: ReviewAt) => {
  const { t } = useTranslation('reviews');
  const announce = useAnnounce();
  const [guidance, setGuidance] = useState('');
  const [agreed, setAgreed] = useState<Readonly<Partial<Record<AgreementKind, Agreed>>>>({});
  const command = useCommandOf(finishMonthReview, {
    invalidate: ['reviews.', 'tasks.'],
    onDone: () =>
      announce({
        kind: 'done',
        title: t('finished', { name: review.officer?.name ?? review.beat.name }),
        stays: true,
      }),
  });
  const textOf = (kind: AgreementKind, one: Agreed): string =>
    kind === 'other' ? one.text.trim() : t(`agree.${kind}`);
  const agreements = agreementKinds.flatMap((kind) => {
    const one = agreed[kind];
    const text = one === undefined ? '' : textOf(kind, one);
    return one === undefined || text === '' ? [] : [{ text, on: one.on }];
  });
  return {
    guidance,
    setGuidance,
    addPhrase: (phrase: string) =>
      setGuidance((text) => (text.trim() === '' ? phrase : `${text.trimEnd()}\n${phrase}`)),
    agreed,
    agree: (kind: AgreementKind, one: Agreed | undefined) =>
      setAgreed((all) => {
        const { [kind]: _, ...rest } = all;
        return one === undefined ? rest : { ...rest, [kind]: one };
      }),
    command,
    finish: () => command.mutate({ beatId: review.beat.id, ...at, guidance, agreements }),
  };
};

export type ReviewDraft = ReturnType<typeof useReviewDraft>;
