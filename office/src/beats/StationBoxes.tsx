import { groupBy } from '@meguri/core/base/lists.ts';
import { listBeats } from '@meguri/core/beats/beats.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import type { BeatSummary } from './beat.ts';

/** Police boxes in the order of the organisation, each with its beats; no totals to compare. */
export const StationBoxes = ({ stationId }: { readonly stationId: string }) => {
  const { t } = useTranslation('beats');
  const query = useQueryOf(listBeats, { stationId });
  return (
    <Section
      side={<Link href={`/beats?station=${stationId}`}>{t('station.openBeats')}</Link>}
      title={t('station.boxes')}
    >
      <Loaded lines={5} query={query}>
        {({ beats }) =>
          beats.length === 0 ? (
            <EmptyState icon="map" title={t('empty')}>
              {t('emptyBody')}
            </EmptyState>
          ) : (
            <Boxes beats={beats} />
          )
        }
      </Loaded>
    </Section>
  );
};

const Boxes = ({ beats }: { readonly beats: readonly BeatSummary[] }) => {
  const { t } = useTranslation('beats');
  const listText = useListText();
  const boxes = [...groupBy(beats, ({ boxId }) => boxId).values()];
  return (
    <PlainTable
      caption={t('station.boxes')}
      columns={[
        { id: 'box', head: t('station.box'), cell: (ofBox) => ofBox[0]?.boxName, width: 170 },
        {
          id: 'kind',
          head: t('station.kind'),
          cell: (ofBox) => t(`boxKinds.${ofBox[0]?.boxKind ?? 'koban'}`),
          width: 90,
        },
        {
          id: 'beats',
          head: t('title'),
          cell: (ofBox) => (
            <span className="flex flex-wrap gap-x-4 py-1">
              {ofBox.map(({ id, name }) => (
                <Link href={`/beats/${id}`} key={id}>
                  {name}
                </Link>
              ))}
            </span>
          ),
        },
        {
          id: 'officers',
          head: t('officer'),
          cell: (ofBox) =>
            listText([
              ...new Set(ofBox.flatMap((beat) => beat.assignments.map(({ name }) => name))),
            ]),
        },
      ]}
      idOf={(ofBox) => ofBox[0]?.boxId ?? ''}
      rows={boxes}
    />
  );
};
