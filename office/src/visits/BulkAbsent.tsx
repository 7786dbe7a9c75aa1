import { clockInJapan } from '@meguri/core/visits/night.ts';
import { daySheet } from '@meguri/core/visits/visits.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { absentSheets, mostAtOnce } from './bulk.ts';
import { ClockField } from './ClockField.tsx';
import { offeredClock } from './clock.ts';
import type { DaySheet } from './day-sheet.ts';
import { useRecord } from './use-record.ts';

type Props = {
  readonly beatId: string;
  readonly premisesIds: readonly string[];
  /** After the visits were recorded: the selection is over. */
  readonly onDone: () => void;
};

/** 不在をまとめて記録: the doors of a building or of a selection, for the bulk bar of a table. */
export const BulkAbsent = (props: Props) => {
  const { t } = useTranslation('visits');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('bulk.open')}</Button>
      {isOpen && <AbsentDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};

type DialogProps = Props & { readonly onClose: () => void };

const AbsentDialog = (props: DialogProps) => {
  const { today } = useSession();
  const query = useQueryOf(daySheet, { beatId: props.beatId, day: today });
  return query.data ? <Round {...props} nightWindow={query.data.nightWindow} /> : null;
};

type RoundProps = DialogProps & Pick<DaySheet, 'nightWindow'>;

const Round = ({ premisesIds, nightWindow, onDone, onClose }: RoundProps) => {
  const { t } = useTranslation('visits');
  const { today } = useSession();
  const count = premisesIds.length;
  const [day, setDay] = useState<string | null>(today);
  const [clock, setClock] = useState<string | null>(() =>
    offeredClock(clockInJapan(new Date().toISOString()), nightWindow, count),
  );
  const [minutes, setMinutes] = useState<number | null>(1);
  const [slips, setSlips] = useState(true);
  const record = useRecord(() => {
    onClose();
    onDone();
  });
  const incomplete =
    count === 0 ? t('bulk.none') : count > mostAtOnce && t('bulk.tooMany', { most: mostAtOnce });
  const save = () => {
    if (day === null || clock === null || minutes === null) return;
    const round = { day, clock, minutes, patrolCards: slips ? 1 : 0 };
    record.mutate({ visits: absentSheets(premisesIds, round, () => crypto.randomUUID()) });
  };
  return (
    <CommandDialog
      command={record}
      confirmLabel={t('bulk.save', { count })}
      incomplete={incomplete}
      onClose={onClose}
      onConfirm={save}
      title={t('bulk.title', { count })}
    >
      <p className="mb-3">{t('bulk.body')}</p>
      <DayInput day={day} label={t('day')} onDay={setDay} />
      <div className="flex flex-wrap gap-x-5">
        <ClockField clock={clock} hint={false} label={t('bulk.start')} onClock={setClock} />
        <NumberField
          label={t('bulk.step')}
          max={30}
          min={0}
          onChange={setMinutes}
          required
          value={minutes}
        />
      </div>
      <CheckboxField checked={slips} onChange={setSlips}>
        {t('bulk.patrolCard')}
      </CheckboxField>
    </CommandDialog>
  );
};
