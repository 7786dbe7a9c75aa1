import { assignOfficer } from '@meguri/core/beats/assignments.ops.ts';
import { listPeople } from '@meguri/core/organisation/organisation.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import type { Assignment, BeatSummary } from './beat.ts';

type Kind = Assignment['kind'];

type Props = {
  readonly beat: Pick<BeatSummary, 'id' | 'name' | 'boxName' | 'stationId' | 'fromOn'>;
  readonly startKind: Kind;
  readonly onClose: () => void;
};

/** Who works a beat from a day on: in charge, acting or helping. */
export const AssignDialog = ({ beat, startKind, onClose }: Props) => {
  const { t } = useTranslation('beats');
  const people = useQueryOf(listPeople, { stationId: beat.stationId }).data?.people ?? [];
  const [personId, setPersonId] = useState<string | null>(null);
  const [kind, setKind] = useState<Kind>(startKind);
  const { today } = useSession();
  const isToCome = beat.fromOn > today;
  const [on, setOn] = useState<string | null>(isToCome ? beat.fromOn : today);
  const command = useDialogCommand(assignOfficer, ['beats.', 'tasks.', 'access.'], {
    said: t('assign.done'),
    onClose,
  });
  const missing = personId === null ? t('assign.person') : on === null && t('assign.day');
  const confirm = () => {
    if (personId !== null && on !== null) command.mutate({ beatId: beat.id, personId, kind, on });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('assign.save')}
      missing={missing}
      onClose={onClose}
      onConfirm={confirm}
      title={t('assign.title', { beat: `${beat.boxName} ${beat.name}` })}
    >
      <SelectField
        label={t('assign.person')}
        onChange={setPersonId}
        options={people
          .filter(({ posts }) => posts.length > 0)
          .map(({ id, name, posts }) => ({
            id,
            label: `${name}　${posts[0]?.unitName ?? ''} ${posts[0]?.title ?? ''}`,
          }))}
        required
        value={personId}
        width={480}
      />
      <div className="mb-4">
        <RadioField
          label={t('assign.kind')}
          onChange={setKind}
          options={(['own', 'acting', 'helper'] as const).map((id) => ({
            id,
            label: t(`assign.kinds.${id}`),
          }))}
          value={kind}
        />
      </div>
      <DayInput day={on} label={t('assign.day')} onDay={setOn} />
    </CommandDialog>
  );
};
