import { dayInJapan } from '@meguri/core/base/day.ts';
import { confirmAmendment } from '@meguri/core/sheets/close.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Dialog, ReasonDialog } from '@meguri/ui/Dialog.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText, useListText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { rowName } from './grid-content.ts';
import { figureText, type MonthHead, type Sheet } from './sheet.ts';
import { useMay } from './use-may.ts';

type Props = { readonly beatId: string; readonly sheet: Sheet };

/** Late facts of closed months: the form keeps the closed figures until the chief confirms. */
export const Amendments = ({ beatId, sheet }: Props) => {
  const { t } = useTranslation('sheets');
  const listText = useListText();
  const may = useMay(beatId);
  const [open, setOpen] = useState<'see' | 'confirm' | null>(null);
  const months = sheet.months.filter(
    ({ differences, lateFacts }) => differences.length + lateFacts.length > 0,
  );
  if (months.length === 0) return null;
  const named = listText(months.map(({ month }) => t('month', { month })));
  const close = () => setOpen(null);
  return (
    <Notice
      action={
        <span className="flex flex-wrap gap-2">
          <Button onPress={() => setOpen('see')} size={28}>
            {t('amendment.see')}
          </Button>
          {may.decide && sheet.filedId === null && (
            <Button onPress={() => setOpen('confirm')} size={28}>
              {t('amendment.confirm')}
            </Button>
          )}
        </span>
      }
      kind="attention"
      title={t('amendment.title', { months: named })}
    >
      {t('amendment.body')}
      {open === 'see' && <SeeDialog months={months} onClose={close} sheet={sheet} />}
      {open === 'confirm' && <ConfirmDialog beatId={beatId} onClose={close} sheet={sheet} />}
    </Notice>
  );
};

type SeeProps = Pick<Props, 'sheet'> & {
  readonly months: readonly MonthHead[];
  readonly onClose: () => void;
};

const SeeDialog = ({ sheet, months, onClose }: SeeProps) => {
  const { t } = useTranslation('sheets');
  return (
    <Dialog isOpen onClose={onClose} title={t('amendment.panel')}>
      {months.map((head) => (
        <section className="mb-4" key={head.month}>
          <h3 className="font-bold text-ink">{t('month', { month: head.month })}</h3>
          <Cells head={head} sheet={sheet} />
          <Facts head={head} />
        </section>
      ))}
    </Dialog>
  );
};

const Cells = ({ head, sheet }: { readonly head: MonthHead; readonly sheet: Sheet }) => {
  const { t } = useTranslation('sheets');
  const english = useLanguage() === 'en';
  const figure = (value: number | null) =>
    figureText(value, { row: { measure: 'flow' }, decimals: 0 });
  const name = (id: string) => {
    const row = sheet.form.rows.find((one) => one.id === id);
    return row === undefined ? id : rowName(row, english);
  };
  if (head.differences.length === 0) return <p className="mb-2">{t('amendment.same')}</p>;
  return (
    <PlainTable
      caption={t('amendment.cells')}
      columns={[
        { id: 'cell', head: t('amendment.cell'), cell: ({ rowId }) => name(rowId) },
        {
          id: 'closed',
          head: t('amendment.closed'),
          align: 'end',
          cell: (one) => figure(one.closed),
        },
        { id: 'live', head: t('amendment.live'), align: 'end', cell: (one) => figure(one.live) },
      ]}
      idOf={({ rowId }) => rowId}
      rows={head.differences}
    />
  );
};

const Facts = ({ head }: { readonly head: MonthHead }) => {
  const { t } = useTranslation('sheets');
  const dayText = useDayText();
  const facts = head.lateFacts.map((fact, at) => ({ ...fact, id: String(at) }));
  return (
    <PlainTable
      caption={t('amendment.facts')}
      columns={[
        { id: 'on', head: t('amendment.on'), cell: ({ on }) => dayText(on, 'dense') },
        {
          id: 'what',
          head: t('amendment.what'),
          cell: ({ what, address }) => `${t(`fact.${what}`)}　${address}`,
        },
        {
          id: 'recorded',
          head: t('amendment.recorded'),
          cell: ({ recordedAt }) => dayText(dayInJapan(new Date(recordedAt)), 'dense'),
        },
      ]}
      idOf={({ id }) => id}
      rows={facts}
    />
  );
};

const ConfirmDialog = ({ beatId, sheet, onClose }: Props & { readonly onClose: () => void }) => {
  const { t } = useTranslation('sheets');
  const listText = useListText();
  const announce = useAnnounce();
  const command = useCommandOf(confirmAmendment, {
    invalidate: ['sheets.', 'tasks.', 'reviews.'],
    onDone: ({ months }) => {
      const named = listText(months.map((month) => t('month', { month })));
      announce({ kind: 'done', title: t('amendment.done', { months: named }), stays: true });
      onClose();
    },
  });
  return (
    <ReasonDialog
      busy={command.isPending}
      cancelLabel={t('cancel')}
      confirmLabel={t('amendment.confirm')}
      isOpen
      onClose={onClose}
      onConfirm={(reason) => command.mutate({ beatId, year: sheet.year, reason })}
      reasonLabel={t('amendment.reason')}
      title={t('amendment.confirmTitle')}
    >
      <p className="mb-3">{t('amendment.body')}</p>
      {command.error && <RefusalNotice error={command.error} />}
    </ReasonDialog>
  );
};
