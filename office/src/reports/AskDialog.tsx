import { askReports } from '@meguri/core/reports/reports.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../directives/programme.tsx';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedReports, type Listed } from './report.ts';

type Props = {
  readonly programme: Programme;
  readonly stations: Listed['stations'];
  readonly onClose: () => void;
};

const everyone = 'all';

/** "Report until": period and day are headquarters' own where the directive prints none. */
export const AskDialog = ({ programme, stations, onClose }: Props) => {
  const { t } = useTranslation('reports');
  const [from, setFrom] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [noDue, setNoDue] = useState(false);
  const [station, setStation] = useState(everyone);
  const [note, setNote] = useState('');
  const command = useDialogCommand(askReports, changedReports, { said: t('form.asked'), onClose });
  const [report] = programme.reports;
  const asked = stations.filter(({ id }) => station === everyone || id === station);
  const send = () => {
    if (from === null || until === null || report === undefined) return;
    command.mutate({
      pack: programme.pack,
      report: report.id,
      stationIds: asked.map(({ id }) => id),
      from,
      until,
      dueOn: noDue ? null : dueOn,
      note,
    });
  };
  const missing =
    (from === null && t('form.from')) ||
    (until === null && t('form.until')) ||
    (!noDue && dueOn === null && t('form.due'));
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('ask')}
      missing={missing}
      onClose={onClose}
      onConfirm={send}
      title={t('ask')}
    >
      <p className="mb-3 text-muted">{t('form.printed')}</p>
      <SelectField
        label={t('form.stations')}
        onChange={setStation}
        options={[
          { id: everyone, label: t('form.all') },
          ...stations.map(({ id, name }) => ({ id, label: name })),
        ]}
        required
        value={station}
      />
      <DayInput day={from} label={t('form.from')} onDay={setFrom} />
      <DayInput day={until} label={t('form.until')} onDay={setUntil} />
      {!noDue && <DayInput day={dueOn} label={t('form.due')} onDay={setDueOn} />}
      <div className="mb-4">
        <CheckboxField checked={noDue} onChange={setNoDue}>
          {t('form.noDue')}
        </CheckboxField>
      </div>
      <PlainNoteField label={t('form.note')} lines={2} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
