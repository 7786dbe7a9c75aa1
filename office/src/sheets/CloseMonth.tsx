import { closeMonth } from '@meguri/core/sheets/close.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf } from '../platform/queries.ts';
import { rowName } from './grid-content.ts';
import { figureText, type Sheet } from './sheet.ts';
import { useMay } from './use-may.ts';

type Props = { readonly beatId: string; readonly sheet: Sheet };

/** The primary button of the officer; absent while no month can be closed. */
export const CloseMonth = ({ beatId, sheet }: Props) => {
  const { t } = useTranslation('sheets');
  const [isOpen, setOpen] = useState(false);
  const may = useMay(beatId);
  const { next: month } = sheet;
  if (!may.work || month === null || sheet.filedId !== null) return null;
  return (
    <>
      <Button icon="lock" look="solid" onPress={() => setOpen(true)}>
        {t('close.action', { month })}
      </Button>
      {isOpen && (
        <CloseDialog beatId={beatId} month={month} onClose={() => setOpen(false)} sheet={sheet} />
      )}
    </>
  );
};

type DialogProps = Props & { readonly month: number; readonly onClose: () => void };

const CloseDialog = ({ beatId, sheet, month, onClose }: DialogProps) => {
  const { t } = useTranslation('sheets');
  const announce = useAnnounce();
  const command = useCommandOf(closeMonth, {
    invalidate: ['sheets.', 'tasks.', 'reviews.'],
    onDone: () => {
      announce({ kind: 'done', title: t('close.done', { month }), stays: true });
      onClose();
    },
  });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('close.action', { month })}
      onClose={onClose}
      onConfirm={() => command.mutate({ beatId, year: sheet.year, month })}
      title={t('close.title', { month })}
    >
      <p className="mb-3">{t('close.body', { month })}</p>
      <Frozen month={month} sheet={sheet} />
    </CommandDialog>
  );
};

/** The figures that stay: sums, single counts and rates of the month. */
const Frozen = ({ sheet, month }: Pick<DialogProps, 'sheet' | 'month'>) => {
  const english = useLanguage() === 'en';
  const { form, rows } = sheet;
  const inSum = new Set(
    form.rows.filter((row) => row.measure !== 'ratio').flatMap((row) => row.parts),
  );
  const facts = form.rows.flatMap((row, at) => {
    const value = rows[at]?.months[month - 1] ?? null;
    if (inSum.has(row.id)) return [];
    return [
      {
        term: rowName(row, english),
        value: (
          <span className="figure">{figureText(value, { row, decimals: form.decimals })}</span>
        ),
      },
    ];
  });
  return (
    <div className="mb-4 max-h-[40vh] overflow-auto border border-line p-3">
      <FactList facts={facts} />
    </div>
  );
};
