import { groupBy } from '@meguri/core/base/lists.ts';
import { listBeats } from '@meguri/core/beats/beats.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { StationChoice } from '../organisation/StationChoice.tsx';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { BeatTable } from './BeatTable.tsx';
import type { BeatSummary } from './beat.ts';
import { searchBeats } from './search-beats.ts';

const addressState = z.object({ text: z.string().catch('') });

/** The beats of a station under their police boxes, in the order of the organisation. */
export const BeatsPage = () => {
  const { t } = useTranslation('beats');
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['beats.assign']} />}
        meta={t('lead')}
        title={t('title')}
      />
      <StationChoice>{(stationId) => <StationBeats stationId={stationId} />}</StationChoice>
    </>
  );
};

const StationBeats = ({ stationId }: { readonly stationId: string }) => {
  const { t } = useTranslation('beats');
  const [{ text }, change] = useAddressState(addressState);
  const query = useQueryOf(listBeats, { stationId });
  return (
    <>
      <div className="mb-4">
        <SearchField
          label={t('search')}
          onChange={(next) => change({ text: next })}
          value={text}
          width={320}
        />
      </div>
      <Loaded lines={8} query={query}>
        {({ beats }) =>
          beats.length === 0 ? (
            <EmptyState icon="map" title={t('empty')}>
              {t('emptyBody')}
            </EmptyState>
          ) : (
            <Found
              beats={searchBeats(beats, text)}
              clear={() => change({ text: '' })}
              text={text}
            />
          )
        }
      </Loaded>
    </>
  );
};

type FoundProps = {
  readonly beats: readonly BeatSummary[];
  readonly text: string;
  readonly clear: () => void;
};

const Found = ({ beats, text, clear }: FoundProps) => {
  const { t } = useTranslation('beats');
  if (beats.length === 0) {
    return (
      <EmptyState
        action={<Button onPress={clear}>{t('clear')}</Button>}
        icon="search"
        title={t('noneFound', { text })}
      >
        {t('noneFoundBody')}
      </EmptyState>
    );
  }
  return [...groupBy(beats, (beat) => beat.boxId)].map(([boxId, ofBox]) => (
    <Section key={boxId} title={ofBox[0]?.boxName ?? ''}>
      <BeatTable beats={ofBox} caption={ofBox[0]?.boxName ?? ''} />
    </Section>
  ));
};
