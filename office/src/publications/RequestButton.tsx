import { keysOf } from '@meguri/core/base/keys.ts';
import { previewExport, requestExport } from '@meguri/core/publications/exports.ops.ts';
import {
  type ExportPurpose,
  exportPurposes,
  type Topic,
  topics,
} from '@meguri/core/publications/exports.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { LineTable } from './LineTable.tsx';
import { pastMonths } from './periods.ts';

export const RequestButton = () => {
  const { t } = useTranslation('publications');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="solid" onPress={() => setOpen(true)}>
        {t('exports.request.open')}
      </Button>
      {isOpen && <RequestDialog onClose={() => setOpen(false)} />}
    </>
  );
};

/** What is asked for, with its rows; the reach is one's own station or the prefecture. */
const useWish = () => {
  const { stationId, today } = useSession();
  const months = pastMonths(today);
  const [topic, setTopic] = useState<Topic>('interviews');
  const [from, setFrom] = useState(months[5] ?? '');
  const [until, setUntil] = useState(months[0] ?? '');
  return { wish: { topic, stationId, from, until }, months, setTopic, setFrom, setUntil };
};

const RequestDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('publications');
  const language = useLanguage();
  const form = useWish();
  const [reason, setReason] = useState<ExportPurpose | null>(null);
  const [note, setNote] = useState('');
  const command = useDialogCommand(requestExport, ['publications.'], {
    said: t('exports.request.done'),
    onClose,
  });
  const missing = reason === null ? t('exports.purpose') : note.trim() === '' && t('exports.use');
  const send = () => {
    if (reason !== null) command.mutate({ ...form.wish, reason, note });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('exports.request.confirm')}
      missing={missing}
      onClose={onClose}
      onConfirm={send}
      title={t('exports.request.title')}
    >
      <WishFields form={form} />
      <SelectField
        label={t('exports.purpose')}
        onChange={setReason}
        options={keysOf(exportPurposes).map((id) => ({ id, label: exportPurposes[id][language] }))}
        required
        value={reason}
      />
      <TextField label={t('exports.use')} onChange={setNote} required value={note} />
      <Preview wish={form.wish} />
    </CommandDialog>
  );
};

const WishFields = ({ form }: { readonly form: ReturnType<typeof useWish> }) => {
  const { t } = useTranslation('publications');
  const language = useLanguage();
  const months = form.months.map((id) => ({ id, label: id }));
  return (
    <>
      <SelectField
        label={t('topic')}
        onChange={form.setTopic}
        options={keysOf(topics).map((id) => ({ id, label: topics[id][language] }))}
        required
        value={form.wish.topic}
      />
      <div className="flex flex-wrap gap-x-5">
        <SelectField
          label={t('exports.from')}
          onChange={form.setFrom}
          options={months}
          required
          value={form.wish.from}
          width={150}
        />
        <SelectField
          label={t('exports.to')}
          onChange={form.setUntil}
          options={months}
          required
          value={form.wish.until}
          width={150}
        />
      </div>
    </>
  );
};

const Preview = ({ wish }: { readonly wish: ReturnType<typeof useWish>['wish'] }) => {
  const { t } = useTranslation('publications');
  const query = useQueryOf(previewExport, wish);
  return (
    <div className="mb-4">
      <Loaded lines={4} query={query}>
        {({ lines, cap }) => (
          <>
            <p className="mb-1">{t('exports.preview', { count: lines.length, cap })}</p>
            <LineTable lines={lines} topic={wish.topic} />
          </>
        )}
      </Loaded>
    </div>
  );
};
