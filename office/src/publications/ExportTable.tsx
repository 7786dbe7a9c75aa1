import { dayInJapan } from '@meguri/core/base/day.ts';
import { fetchExport } from '@meguri/core/publications/exports.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip, type ChipTone } from '@meguri/ui/Chip.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { saveFile } from '../platform/save-file.ts';
import { type Export, useExportText } from './export.ts';

const tones: Record<Export['state'], ChipTone> = {
  waiting: 'yellow',
  approved: 'blue',
  declined: 'gray',
  expired: 'gray',
};

/** What became of each wish, and the file while it can be fetched. */
export const ExportTable = ({ exports }: { readonly exports: readonly Export[] }) => {
  const { t } = useTranslation('publications');
  const exportText = useExportText();
  const announce = useAnnounce();
  const command = useCommandOf(fetchExport, {
    invalidate: ['publications.exports'],
    onDone: (file) => {
      saveFile(file);
      announce({ kind: 'done', title: t('exports.fetched', { name: file.name }) });
    },
  });
  const fetchAs = (exportId: string, format: 'xlsx' | 'csv') => (
    <Button
      busy={command.isPending}
      key={format}
      onPress={() => command.mutate({ exportId, format })}
      size={28}
    >
      {t(`exports.formats.${format}`)}
    </Button>
  );
  const file = ({ id, isOwn, state }: Export) =>
    isOwn && state === 'approved' ? (
      <span className="flex gap-2">
        {(['xlsx', 'csv'] as const).map((one) => fetchAs(id, one))}
      </span>
    ) : (
      '—'
    );
  return (
    <>
      {command.error && <RefusalNotice error={command.error} />}
      <PlainTable
        caption={t('exports.history')}
        columns={[
          { id: 'what', head: t('exports.what'), cell: exportText },
          { id: 'by', head: t('exports.by'), cell: ({ requestedBy }) => requestedBy, width: 150 },
          { id: 'state', head: t('exports.state'), cell: (one) => <State {...one} />, width: 230 },
          { id: 'times', head: t('exports.times'), cell: (one) => <Times {...one} />, width: 190 },
          { id: 'file', head: t('exports.file'), cell: file, width: 150 },
        ]}
        idOf={({ id }) => id}
        rows={exports}
      />
    </>
  );
};

const State = ({ state, decidedBy, decision, expiresAt }: Export) => {
  const { t } = useTranslation('publications');
  const dayText = useDayText();
  const until =
    state === 'approved' && expiresAt !== null
      ? t('exports.until', { day: dayText(dayInJapan(new Date(expiresAt)), 'short') })
      : '';
  return (
    <>
      <Chip tone={tones[state]}>{t(`exports.states.${state}`)}</Chip>
      <span className="block text-muted">
        {[decidedBy, until, decision].filter(Boolean).join('　')}
      </span>
    </>
  );
};

const Times = ({ fetched }: Export) => {
  const { t } = useTranslation('publications');
  const dayText = useDayText();
  const last = fetched.at(-1);
  if (last === undefined) return t('exports.never');
  const day = dayText(dayInJapan(new Date(last.at)), 'short');
  return t('exports.count', { count: fetched.length, day });
};
