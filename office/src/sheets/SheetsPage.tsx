import { groupBy } from '@meguri/core/base/lists.ts';
import { listBeats } from '@meguri/core/beats/beats.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { inCharge } from '../beats/beat.ts';
import { StationChoice } from '../organisation/StationChoice.tsx';
import { useListText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';

/** The way to every form of a station: its beats, its boxes and itself. */
export const SheetsPage = () => {
  const { t } = useTranslation('sheets');
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['sheets.compute', 'sheets.totals']} />}
        meta={t('lead')}
        title={t('title')}
      />
      <StationChoice>{(stationId) => <OfStation stationId={stationId} />}</StationChoice>
    </>
  );
};

const OfStation = ({ stationId }: { readonly stationId: string }) => {
  const { t } = useTranslation('sheets');
  const listText = useListText();
  const query = useQueryOf(listBeats, { stationId });
  return (
    <Loaded lines={8} query={query}>
      {({ beats }) => (
        <>
          <p className="mb-4">
            <Link href={`/stations/${stationId}/sheet`}>{t('totals.station')}</Link>
          </p>
          {beats.length === 0 && (
            <EmptyState icon="sheet" title={t('totals.noBeat')}>
              {t('totals.noBeatBody')}
            </EmptyState>
          )}
          {[...groupBy(beats, ({ boxId }) => boxId)].map(([boxId, ofBox]) => (
            <Section
              key={boxId}
              side={<Link href={`/boxes/${boxId}/sheet`}>{t('totals.box')}</Link>}
              title={ofBox[0]?.boxName ?? ''}
            >
              <PlainTable
                caption={ofBox[0]?.boxName ?? ''}
                columns={[
                  {
                    id: 'beat',
                    head: t('totals.beat'),
                    cell: ({ id, name }) => <Link href={`/beats/${id}/sheet`}>{name}</Link>,
                    width: 200,
                  },
                  {
                    id: 'officer',
                    head: t('duty.own'),
                    cell: ({ assignments }) =>
                      listText(inCharge(assignments).map(({ name }) => name)) || t('noOfficer'),
                  },
                ]}
                idOf={({ id }) => id}
                rows={ofBox}
              />
            </Section>
          ))}
        </>
      )}
    </Loaded>
  );
};
