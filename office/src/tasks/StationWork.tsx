import { stationTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import type { StationSection } from '../beats/station-slot.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { PartTable } from './PartTable.tsx';
import { WaitingByPost } from './WaitingByPost.tsx';

const seesStation = ['sectionChief', 'stationChief', 'headquartersClerk', 'auditor'];

/** Beats against plan, what plans can reach, and all that waits: for the chiefs (MG-3.3a). */
export const StationWork: StationSection = ({ stationId }) => {
  const { post } = useSession();
  return seesStation.includes(post.kind) ? <Work stationId={stationId} /> : null;
};

const Work = ({ stationId }: { readonly stationId: string }) => {
  const { t } = useTranslation('tasks');
  const query = useQueryOf(stationTasks, { stationId });
  return (
    <Loaded lines={6} query={query}>
      {({ now, tasks }) => (
        <>
          <Section title={t('againstPlan')}>
            <PartTable feasibility now={now} />
          </Section>
          <Section title={t('waitingHere')}>
            {tasks.length === 0 ? (
              <EmptyState title={t('nothingWaits')}>{t('noneBody')}</EmptyState>
            ) : (
              <WaitingByPost tasks={tasks} />
            )}
          </Section>
        </>
      )}
    </Loaded>
  );
};
