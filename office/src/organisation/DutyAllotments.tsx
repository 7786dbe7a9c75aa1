import { yearOf } from '@meguri/core/base/day.ts';
import { formatYear } from '@meguri/core/base/era.ts';
import { listAllotments } from '@meguri/core/organisation/allotments.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { AllotmentEditor } from './AllotmentEditor.tsx';
import { AllotmentTable } from './AllotmentTable.tsx';

type Props = { readonly stationId: string };

/** Visit time and support per box and month (MG-3.2); the station chief changes them here. */
export const DutyAllotments = ({ stationId }: Props) => {
  const { t } = useTranslation('organisation');
  const language = useLanguage();
  const thisYear = yearOf(useSession().today);
  const [year, setYear] = useState(thisYear);
  const years = [thisYear - 1, thisYear, thisYear + 1];
  return (
    <Section
      note={t('allotments.note')}
      side={
        <SegmentedControl
          label={t('allotments.year')}
          onChange={(id) => setYear(Number(id))}
          options={years.map((one) => ({ id: String(one), label: formatYear(one, language) }))}
          value={String(year)}
        />
      }
      title={t('allotments.title')}
    >
      <OfYear key={year} stationId={stationId} year={year} />
    </Section>
  );
};

const OfYear = ({ stationId, year }: Props & { readonly year: number }) => {
  const { t } = useTranslation('organisation');
  const { post, stationId: own } = useSession();
  const [editing, edit] = useState<string | null>(null);
  const query = useQueryOf(listAllotments, { stationId, year });
  const mayAllot = post.kind === 'stationChief' && own === stationId;
  return (
    <Loaded lines={5} query={query}>
      {({ boxes }) => {
        const chosen = boxes.find(({ boxId }) => boxId === editing);
        if (boxes.length === 0) {
          return (
            <EmptyState icon="building" title={t('allotments.empty')}>
              {t('allotments.emptyBody')}
            </EmptyState>
          );
        }
        return (
          <>
            <AllotmentTable boxes={boxes} {...(mayAllot ? { onEdit: edit } : {})} />
            {chosen && (
              <AllotmentEditor
                box={chosen}
                key={chosen.boxId}
                onClose={() => edit(null)}
                year={year}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
};
