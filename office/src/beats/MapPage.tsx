import { beatMap } from '@meguri/core/beats/beats.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { BeatFrame } from './BeatFrame.tsx';
import { BeatPlan } from './BeatPlan.tsx';

type BeatMap = Output<typeof beatMap>;

/** A plain plan of the beat with the same towns as a list beside it. */
export const MapPage = () => {
  const beatId = useAddressPart('beatId');
  return (
    <BeatFrame beatId={beatId} tab="map">
      <Loaded lines={8} query={useQueryOf(beatMap, { beatId })}>
        {(map) => <PlanAndList map={map} />}
      </Loaded>
    </BeatFrame>
  );
};

const PlanAndList = ({ map }: { readonly map: BeatMap }) => {
  const { t } = useTranslation('beats');
  const [chosen, choose] = useState<string | null>(null);
  const isEmpty = map.dots.length === 0 && map.towns.every(({ place }) => place === null);
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_300px] items-start gap-6 max-[900px]:grid-cols-1">
        {isEmpty ? (
          <EmptyState icon="map" title={t('map.empty')}>
            {t('map.emptyBody')}
          </EmptyState>
        ) : (
          <BeatPlan chosen={chosen} map={map} />
        )}
        <TownList chosen={chosen} map={map} onChoose={choose} />
      </div>
      {map.unplaced > 0 && (
        <p className="mt-3 text-muted">{t('map.unplaced', { count: map.unplaced })}</p>
      )}
    </>
  );
};

type ListProps = {
  readonly map: BeatMap;
  readonly chosen: string | null;
  readonly onChoose: (townId: string | null) => void;
};

/** Choosing a town marks its name and doors on the plan; choosing it again ends that. */
const TownList = ({ map, chosen, onChoose }: ListProps) => {
  const { t } = useTranslation('beats');
  return (
    <div>
      <h2 className="mb-1 text-std-16B-170 text-ink">{t('towns')}</h2>
      <p className="mb-2 text-muted">{t('map.choose')}</p>
      <ul>
        {map.towns.map(({ id, name, premisesCount }) => (
          <li key={id}>
            <button
              aria-pressed={id === chosen}
              className="reach flex min-h-11 w-full cursor-pointer items-center justify-between gap-3 border-b border-line px-2 text-left hover:bg-select-soft hover:underline aria-pressed:border-l-4 aria-pressed:border-l-action aria-pressed:bg-select-soft aria-pressed:font-bold"
              onClick={() => onChoose(id === chosen ? null : id)}
              type="button"
            >
              {name}
              <span className="figure">{t('doors', { count: premisesCount })}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
