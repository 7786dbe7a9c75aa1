import { dayInJapan } from '@meguri/core/base/day.ts';
import { endAssignment } from '@meguri/core/beats/assignments.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRankLabel } from '../organisation/labels.ts';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useDayText } from '../platform/format.ts';
import { useCommandOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import type { Assignment, History } from './beat.ts';
import { usePeriod } from './use-period.ts';

type Props = { readonly history: History; readonly mayStaff: boolean };

export const AssignmentHistory = ({ history, mayStaff }: Props) => {
  const { t } = useTranslation('beats');
  const rankLabel = useRankLabel();
  const period = usePeriod();
  const { today } = useSession();
  const [ending, end] = useState<Assignment | null>(null);
  const endColumn = {
    id: 'end',
    head: t('history.actions'),
    width: 110,
    cell: (duty: Assignment) =>
      (duty.untilOn === null || duty.untilOn > today) && (
        <Button label={t('history.endOf', { name: duty.name })} onPress={() => end(duty)} size={28}>
          {t('history.end')}
        </Button>
      ),
  };
  return (
    <Section title={t('history.assignments')}>
      <PlainTable
        caption={t('history.assignments')}
        columns={[
          { id: 'name', head: t('officer'), cell: ({ name }) => name, width: 160 },
          {
            id: 'rank',
            head: t('history.rank'),
            cell: ({ policeRank }) => rankLabel(policeRank),
            width: 100,
          },
          { id: 'kind', head: t('assign.kind'), cell: ({ kind }) => t(`kinds.${kind}`), width: 90 },
          { id: 'period', head: t('history.period'), cell: period, width: 320 },
          { id: 'start', head: t('handOver.title'), cell: (duty) => <Taken duty={duty} /> },
          ...(mayStaff ? [endColumn] : []),
        ]}
        idOf={({ id }) => id}
        rows={history.assignments}
      />
      {ending && <EndDialog duty={ending} onClose={() => end(null)} />}
    </Section>
  );
};

const Taken = ({ duty }: { readonly duty: Assignment }) => {
  const { t } = useTranslation('beats');
  const dayText = useDayText();
  if (duty.startVisitsBy === null) return null;
  return duty.handedOverAt === null
    ? t('handOver.until', { day: dayText(duty.startVisitsBy) })
    : t('handOver.confirmed', { day: dayText(dayInJapan(new Date(duty.handedOverAt))) });
};

type EndProps = { readonly duty: Assignment; readonly onClose: () => void };

const EndDialog = ({ duty, onClose }: EndProps) => {
  const { t } = useTranslation('beats');
  const [on, setOn] = useState<string | null>(null);
  const command = useCommandOf(endAssignment, {
    invalidate: ['beats.', 'tasks.', 'access.'],
    onDone: onClose,
  });
  const confirm = () => {
    if (on !== null) command.mutate({ assignmentId: duty.id, on });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('history.end')}
      missing={on === null && t('history.endDay')}
      onClose={onClose}
      onConfirm={confirm}
      title={t('history.endOf', { name: duty.name })}
    >
      <DayInput day={on} label={t('history.endDay')} onDay={setOn} />
    </CommandDialog>
  );
};
