import { Button } from '@meguri/ui/Button.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Tabs } from '@meguri/ui/Tabs.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { type Programme, WithProgramme } from '../directives/programme.tsx';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { Assigned } from './Assigned.tsx';
import { Lessons } from './Lessons.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { Sessions } from './Sessions.tsx';
import { useTraining } from './training.ts';

const parts = ['sessions', 'lessons'] as const;
const search = z.object({ part: z.enum(parts).catch('sessions') });

/** Training at the workplace: sessions with counts, and short lessons (GF-2.5a). */
export const TrainingPage = () => (
  <WithProgramme>
    {(programme, choice) => <Page choice={choice} programme={programme} />}
  </WithProgramme>
);

type Props = { readonly programme: Programme | undefined; readonly choice: ReactNode };

const Page = ({ programme, choice }: Props) => {
  const { t } = useTranslation('training');
  const pack = programme?.pack ?? null;
  const [{ part }, change] = useAddressState(search);
  const [isOpen, setOpen] = useState(false);
  const { query, stationId } = useTraining(pack);
  const isLessons = part === 'lessons';
  const close = () => setOpen(false);
  const panel = (
    <>
      {isLessons && <Lessons />}
      <Loaded lines={6} query={query}>
        {(training) =>
          isLessons ? <Assigned training={training} /> : <Sessions training={training} />
        }
      </Loaded>
    </>
  );
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['training.hold']} />}
        meta={t('lead')}
        primary={
          query.data?.may.plan && (
            <Button icon="add" look="solid" onPress={() => setOpen(true)} size={48}>
              {t(isLessons ? 'assign' : 'plan')}
            </Button>
          )
        }
        title={t('title')}
      />
      {choice}
      <Tabs
        items={parts.map((id) => ({
          id,
          label: t(`tabs.${id}`),
          content: id === part && panel,
        }))}
        label={t('title')}
        onSelect={(id) => change({ part: id === 'lessons' ? 'lessons' : 'sessions' })}
        selected={part}
      />
      {isOpen && query.data && isLessons && (
        <AssignDialog onClose={close} stationId={stationId} training={query.data} />
      )}
      {isOpen && query.data && !isLessons && (
        <PlanDialog onClose={close} pack={pack} stationId={stationId} training={query.data} />
      )}
    </>
  );
};
