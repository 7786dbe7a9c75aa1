import { setAllotments } from '@meguri/core/organisation/allotments.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { type BoxAllotments, changedMonths, type Draft, draftOf, hoursOf } from './allotments.ts';

type Props = {
  readonly box: BoxAllotments;
  readonly year: number;
  readonly onClose: () => void;
};

/** The twelve months of one box as typed; what is refused as outdated keeps every figure. */
export const AllotmentEditor = ({ box, year, onClose }: Props) => {
  const { t } = useTranslation('organisation');
  const { t: tp } = useTranslation();
  const [drafts, setDrafts] = useState(() => draftOf(box));
  const [copies, setCopies] = useState(0);
  const [wrong, setWrong] = useState(false);
  const command = useDialogCommand(setAllotments, ['organisation.allotments', 'plans.'], {
    said: t('allotments.saved'),
    onClose,
  });
  const save = () => {
    const months = changedMonths(drafts, box);
    setWrong(months === null);
    if (months === null) return;
    if (months.length === 0) onClose();
    else command.mutate({ boxId: box.boxId, year, basedOn: box.revision, months: [...months] });
  };
  const change = (draft: Draft) =>
    setDrafts((all) => all.map((one) => (one.month === draft.month ? draft : one)));
  const copyFirst = () => {
    setDrafts((all) => all.map((draft) => ({ ...(all[0] ?? draft), month: draft.month })));
    // The fields keep what was typed; a new key lets them show the copied values.
    setCopies((count) => count + 1);
  };
  return (
    <section className="mt-4 rounded-8 border border-line-strong p-3.5">
      <h3 className="mb-2 text-std-16B-170 text-ink">
        {t('allotments.edit', { box: box.boxName })}
      </h3>
      <div className="own-scroll mb-3">
        <MonthTable drafts={drafts} key={copies} onChange={change} />
      </div>
      {wrong && (
        <p className="mb-3 text-refusal" role="alert">
          {t('allotments.wrong')}
        </p>
      )}
      {command.error && <RefusalNotice error={command.error} />}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button busy={command.isPending} look="solid" onPress={save} size={36}>
          {t('allotments.save')}
        </Button>
        <Button onPress={copyFirst}>{t('allotments.sameForAll')}</Button>
        <Button look="text" onPress={onClose}>
          {tp('cancel')}
        </Button>
      </div>
    </section>
  );
};

type MonthTableProps = {
  readonly drafts: readonly Draft[];
  readonly onChange: (draft: Draft) => void;
};

const MonthTable = ({ drafts, onChange }: MonthTableProps) => {
  const { t } = useTranslation('organisation');
  const heads = [
    t('allotments.days'),
    t('allotments.minutes'),
    t('allotments.sum'),
    t('allotments.support'),
  ];
  return (
    <table className="w-full">
      <thead>
        <tr>
          <td />
          {heads.map((head) => (
            <th className="px-2 py-1 text-left text-ink" key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <MonthLine draft={draft} key={draft.month} onChange={onChange} />
        ))}
      </tbody>
    </table>
  );
};

type LineProps = { readonly draft: Draft; readonly onChange: (draft: Draft) => void };

const MonthLine = ({ draft, onChange }: LineProps) => {
  const { t } = useTranslation('organisation');
  const { month, dutyDays, visitMinutesPerDay, support } = draft;
  const known = dutyDays !== null && visitMinutesPerDay !== null;
  return (
    <tr>
      <th className="px-2 py-1 text-left font-normal whitespace-nowrap text-ink" scope="row">
        {t('allotments.month', { month })}
      </th>
      <td className="px-2 py-1">
        <NumberField
          compact
          label={t('allotments.daysOf', { month })}
          max={31}
          min={0}
          onChange={(value) => onChange({ ...draft, dutyDays: value })}
          value={dutyDays}
          width={80}
        />
      </td>
      <td className="px-2 py-1">
        <NumberField
          compact
          label={t('allotments.minutesOf', { month })}
          max={1440}
          min={0}
          onChange={(value) => onChange({ ...draft, visitMinutesPerDay: value })}
          value={visitMinutesPerDay}
          width={80}
        />
      </td>
      <td className="figure px-2 py-1">
        {known ? hoursOf({ month, dutyDays, visitMinutesPerDay, support }) : '—'}
      </td>
      <td className="w-full px-2 py-1">
        <TextField
          compact
          label={t('allotments.supportOf', { month })}
          onChange={(value) => onChange({ ...draft, support: value })}
          value={support}
          width={360}
        />
      </td>
    </tr>
  );
};
