import { searchKey } from '@meguri/core/base/address.ts';
import { listOpinions } from '@meguri/core/visits/opinions.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { BeatFrame } from '../beats/BeatFrame.tsx';
import { useAddressPart, useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { OpinionCard } from './OpinionCard.tsx';
import type { Opinion } from './opinion.ts';
import { RecordOpinion } from './RecordOpinion.tsx';

const addressState = z.object({
  show: z.enum(['open', 'answered', 'all']).catch('open'),
  text: z.string().catch(''),
});

type Show = z.output<typeof addressState>['show'];
type Found = { readonly opinions: readonly Opinion[] };

const states: Record<Show, readonly Opinion['state'][]> = {
  open: ['overdue', 'open'],
  answered: ['answered'],
  all: ['overdue', 'open', 'answered', 'noted'],
};

/** What residents of the beat asked for or think, and the answers they got (MG-1b). */
export const OpinionsPage = () => {
  const { t } = useTranslation('visits');
  const beatId = useAddressPart('beatId');
  const [adding, setAdding] = useState(false);
  const query = useQueryOf(listOpinions, { beatId });
  return (
    <BeatFrame
      beatId={beatId}
      primary={
        <Button icon="add" look="solid" onPress={() => setAdding(true)}>
          {t('opinions.record')}
        </Button>
      }
      tab="opinions"
    >
      <Loaded lines={6} query={query}>
        {(found) => (
          <>
            <Opinions opinions={found.opinions} />
            {adding && (
              <RecordOpinion
                answerDays={found.answerDays}
                beatId={beatId}
                onClose={() => setAdding(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </BeatFrame>
  );
};

const Opinions = ({ opinions }: Found) => {
  const { t } = useTranslation('visits');
  const [{ show, text }, change] = useAddressState(addressState);
  const key = searchKey(text);
  const found = opinions.filter(({ address, text: words }) =>
    searchKey(`${address} ${words}`).includes(key),
  );
  const of = (which: Show) => found.filter(({ state }) => states[which].includes(state));
  if (opinions.length === 0) {
    return (
      <EmptyState icon="mail" title={t('opinions.empty')}>
        {t('opinions.emptyBody')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2.5">
        <SearchField
          label={t('opinions.search')}
          onChange={(next) => change({ text: next })}
          value={text}
        />
        <SegmentedControl
          label={t('opinions.show')}
          onChange={(next) => change({ show: next })}
          options={(['open', 'answered', 'all'] as const).map((id) => ({
            id,
            label: t(`opinions.${id}`),
            count: of(id).length,
          }))}
          value={show}
        />
      </div>
      <OpinionList opinions={of(show)} />
    </>
  );
};

const OpinionList = ({ opinions }: Found) => {
  const { t } = useTranslation('visits');
  return opinions.length === 0 ? (
    <EmptyState title={t('opinions.noneFound')}>{t('opinions.noneFoundBody')}</EmptyState>
  ) : (
    <ul aria-label={t('opinions.title')} className="grid gap-3">
      {opinions.map((opinion) => (
        <OpinionCard key={opinion.id} opinion={opinion} />
      ))}
    </ul>
  );
};
