import type { Output } from '@meguri/core/operation.ts';
import type { listPlans } from '@meguri/core/plans/plans.ops.ts';
import { hoursOf } from '@meguri/core/plans/work.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { stateTones } from './PlanHead.tsx';

export type BeatPlan = Output<typeof listPlans>['beats'][number];

type Props = {
  readonly caption: string;
  readonly beats: readonly BeatPlan[];
  readonly year: number;
};

/** Beats of one police box with the state of their plan and what it can reach. */
export const PlanTable = ({ caption, beats, year }: Props) => {
  const { t } = useTranslation('plans');
  const address = ({ beatId }: BeatPlan) => `/beats/${beatId}/plan?year=${year}`;
  return (
    <PlainTable
      caption={caption}
      columns={[
        {
          id: 'beat',
          head: t('beat'),
          cell: (beat) => <Link href={address(beat)}>{beat.name}</Link>,
          width: 150,
        },
        { id: 'state', head: t('state'), cell: (beat) => <PlanState beat={beat} />, width: 320 },
        {
          id: 'planned',
          head: t('planned'),
          align: 'end',
          cell: (beat) =>
            beat.version === null ? (
              '—'
            ) : (
              <Link href={address(beat)}>
                {t('doors', { count: beat.priority + beat.general })}
              </Link>
            ),
          width: 110,
        },
        {
          id: 'coverage',
          head: t('coverage'),
          align: 'end',
          cell: (beat) => <Coverage beat={beat} />,
        },
        { id: 'hours', head: t('hours'), align: 'end', cell: (beat) => <Hours beat={beat} /> },
      ]}
      idOf={({ beatId }) => beatId}
      rows={beats}
    />
  );
};

type CellProps = { readonly beat: BeatPlan };

const PlanState = ({ beat }: CellProps) => {
  const { t } = useTranslation('plans');
  const { state, version, approvedVersion } = beat;
  if (state === 'missing') return <Chip>{t('states.missing')}</Chip>;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Chip tone={stateTones[state]}>
        {t('stateOfVersion', { state: t(`states.${state}`), version })}
      </Chip>
      {approvedVersion !== null && approvedVersion !== version && (
        <span className="text-muted">
          {t('stateOfVersion', { state: t('states.approved'), version: approvedVersion })}
        </span>
      )}
    </span>
  );
};

const Coverage = ({ beat: { feasibility } }: CellProps) => {
  const { t } = useTranslation('plans');
  if (feasibility === null) return '—';
  return t('coverageValue', {
    met: feasibility.expectedMetCount,
    due: feasibility.dueCount,
    percent: Math.round((feasibility.coverageRate ?? 0) * 100),
  });
};

const Hours = ({ beat: { feasibility } }: CellProps) => {
  const { t } = useTranslation('plans');
  if (feasibility === null) return '—';
  const [needed, available] = [
    hoursOf(feasibility.neededMinutes),
    hoursOf(feasibility.availableMinutes),
  ];
  return (
    <>
      {t('hoursValue', { needed, available })}
      {needed > available && (
        <span className="ml-2 text-ink">{t('missingHours', { hours: needed - available })}</span>
      )}
    </>
  );
};
