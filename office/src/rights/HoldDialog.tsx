import { addDays } from '@meguri/core/base/day.ts';
import { type RetainedRecord, retainedRecords } from '@meguri/core/pack/rights-file.ts';
import { setHold } from '@meguri/core/rights/retention.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { type Station, StationSelect } from './StationSelect.tsx';

/** A single record that is to be held. */
export type HeldRecord = {
  readonly stationId: string;
  readonly record: RetainedRecord;
  readonly subjectId: string;
  /** What people call it. */
  readonly number: string;
};

type Props = {
  readonly stations: readonly Station[];
  readonly one?: HeldRecord | undefined;
  readonly onClose: () => void;
};

/** Holds back one record, or a whole kind at a station, with a reason and a day to look again. */
export const HoldDialog = ({ stations, one, onClose }: Props) => {
  const { t } = useTranslation('rights');
  const { today } = useSession();
  const [station, setStation] = useState(stations.length === 1 ? stations[0]?.stationId : null);
  const [record, setRecord] = useState<RetainedRecord>('card');
  const [reason, setReason] = useState('');
  const [reviewOn, setReview] = useState<string | null>(addDays(today, 365));
  const command = useCommandOf(setHold, { invalidate: ['rights.', 'tasks.'], onDone: onClose });
  const stationId = one?.stationId ?? station;
  const isWhole = stationId && reviewOn !== null && reason.trim() !== '';
  const send = () => {
    if (!stationId || reviewOn === null) return;
    const what = { record: one?.record ?? record, subjectId: one?.subjectId ?? null };
    command.mutate({ stationId, ...what, reason, reviewOn });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('retention.hold')}
      incomplete={!isWhole && t('retention.holdMissing')}
      onClose={onClose}
      onConfirm={send}
      title={t('retention.holdTitle')}
    >
      {one ? (
        <One one={one} />
      ) : (
        <>
          <StationSelect onChange={setStation} stations={stations} value={station ?? null} />
          <Kind onChange={setRecord} value={record} />
        </>
      )}
      <TextField
        label={t('retention.reason')}
        lines={2}
        onChange={setReason}
        required
        value={reason}
      />
      <DayInput day={reviewOn} label={t('retention.reviewOn')} onDay={setReview} />
    </CommandDialog>
  );
};

const One = ({ one: { record, number } }: { readonly one: HeldRecord }) => {
  const { t } = useTranslation('rights');
  const words = { record: t(`retention.records.${record}`), number };
  return <p className="mb-4">{t('retention.holdOne', words)}</p>;
};

type KindProps = {
  readonly value: RetainedRecord;
  readonly onChange: (record: RetainedRecord) => void;
};

const Kind = ({ value, onChange }: KindProps) => {
  const { t } = useTranslation('rights');
  return (
    <div className="mb-4">
      <RadioField
        label={t('retention.record')}
        onChange={onChange}
        options={retainedRecords.map((id) => ({ id, label: t(`retention.records.${id}`) }))}
        value={value}
      />
    </div>
  );
};
