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

type Props = { readonly stations: readonly Station[]; readonly onClose: () => void };

/** Holds back a whole kind of record at a station, with a reason and a day to look again. */
export const HoldDialog = ({ stations, onClose }: Props) => {
  const { t } = useTranslation('rights');
  const { today } = useSession();
  const [station, setStation] = useState(stations.length === 1 ? stations[0]?.stationId : null);
  const [record, setRecord] = useState<RetainedRecord>('card');
  const [reason, setReason] = useState('');
  const [reviewOn, setReview] = useState<string | null>(addDays(today, 365));
  const [tried, setTried] = useState(false);
  const command = useCommandOf(setHold, { invalidate: ['rights.', 'tasks.'], onDone: onClose });
  const isWhole = station && reviewOn !== null && reason.trim() !== '';
  const send = () => {
    setTried(true);
    if (!station || reviewOn === null || reason.trim() === '') return;
    command.mutate({ stationId: station, record, subjectId: null, reason, reviewOn });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('retention.hold')}
      missing={tried && !isWhole ? t('retention.holdMissing') : undefined}
      onClose={onClose}
      onConfirm={send}
      title={t('retention.holdTitle')}
    >
      <StationSelect onChange={setStation} stations={stations} value={station ?? null} />
      <div className="mb-4">
        <RadioField
          label={t('retention.record')}
          onChange={setRecord}
          options={retainedRecords.map((id) => ({ id, label: t(`retention.records.${id}`) }))}
          value={record}
        />
      </div>
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
