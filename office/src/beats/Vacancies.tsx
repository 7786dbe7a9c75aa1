import { listBeats } from '@meguri/core/beats/beats.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayStaff } from '../organisation/may-staff.ts';
import { useDayText } from '../platform/format.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { type BeatSummary, inCharge } from './beat.ts';

/** Beats with nobody in charge and nobody acting, also those to come: said first. */
export const Vacancies = ({ stationId }: { readonly stationId: string }) => {
  const { t } = useTranslation('beats');
  const mayStaff = useMayStaff()(stationId);
  const { data } = useQueryOf(listBeats, { stationId });
  const { today } = useSession();
  const dayText = useDayText();
  const [chosen, choose] = useState<BeatSummary | null>(null);
  const { beats = [], upcoming = [] } = data ?? {};
  const vacant = [...beats, ...upcoming].filter((beat) => inCharge(beat.assignments).length === 0);
  if (vacant.length === 0) return null;
  return (
    <div className="mb-5 grid gap-2">
      {vacant.map((beat) => (
        <Notice
          action={
            mayStaff && (
              <Button onPress={() => choose(beat)} size={28}>
                {t('assign.open')}
              </Button>
            )
          }
          key={beat.id}
          kind="attention"
          title={
            beat.fromOn > today
              ? t('station.vacantFrom', { day: dayText(beat.fromOn) })
              : t('station.vacant')
          }
        >
          <Link className="mr-3" href={`/beats/${beat.id}`}>
            {`${beat.boxName} ${beat.name}`}
          </Link>
        </Notice>
      ))}
      {chosen && (
        <AssignDialog
          beat={chosen}
          onClose={() => choose(null)}
          startKind={chosen.fromOn > today ? 'own' : 'acting'}
        />
      )}
    </div>
  );
};
