import { beginReport } from '@meguri/core/reports/reports.ops.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../directives/programme.tsx';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf } from '../platform/queries.ts';
import { changedReports, type ReportRow, usePeriodText } from './report.ts';

/** The report and period that headquarters asked for. */
export type Wanted = {
  readonly report: string;
  readonly from: string;
  readonly until: string;
};

type Props = {
  readonly programme: Programme;
  readonly reports: readonly ReportRow[];
  readonly wanted?: Wanted;
  readonly onClose: () => void;
};

const none = 'none';

/** Which period; whether to take hand-written sentences over. The records are filled in by themselves. */
export const BeginDialog = ({ programme, reports, wanted, onClose }: Props) => {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const navigate = useNavigate();
  const periodText = usePeriodText();
  const [report, setReport] = useState(wanted?.report ?? programme.reports[0]?.id ?? '');
  const [from, setFrom] = useState(wanted?.from ?? null);
  const [until, setUntil] = useState(wanted?.until ?? null);
  const [copyFrom, setCopyFrom] = useState(none);
  const command = useCommandOf(beginReport, {
    invalidate: changedReports,
    onDone: ({ reportId }) => void navigate({ to: `/reports/${reportId}` }),
  });
  const earlier = reports.filter((one) => one.report === report);
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('begin')}
      missing={from === null ? t('form.from') : until === null && t('form.until')}
      onClose={onClose}
      onConfirm={() =>
        from !== null &&
        until !== null &&
        command.mutate({
          pack: programme.pack,
          report,
          from,
          until,
          copyFrom: copyFrom === none ? null : copyFrom,
        })
      }
      title={t('begin')}
    >
      {programme.reports.length > 1 && (
        <SelectField
          label={t('form.report')}
          onChange={setReport}
          options={programme.reports.map(({ id, name }) => ({ id, label: name[language] }))}
          required
          value={report}
        />
      )}
      <DayInput day={from} label={t('form.from')} onDay={setFrom} />
      <DayInput day={until} label={t('form.until')} onDay={setUntil} />
      {earlier.length > 0 && (
        <SelectField
          hint={t('form.copyNote')}
          label={t('form.copy')}
          onChange={setCopyFrom}
          options={[
            { id: none, label: t('form.noCopy') },
            ...earlier.map((one) => ({ id: one.id, label: periodText(one) })),
          ]}
          value={copyFrom}
        />
      )}
    </CommandDialog>
  );
};
