import type { Day } from '@meguri/core/base/day.ts';
import { importCrime } from '@meguri/core/materials/figures.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useDialogCommand } from '../platform/use-done.ts';

type Chosen = { readonly name: string; readonly content: string };

const read = (file: File): Promise<Chosen> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.onload = () =>
      resolve({ name: file.name, content: String(reader.result).replace(/^[^,]*,/u, '') });
    reader.readAsDataURL(file);
  });

/** A file as the police published it; nothing of a victim leaves the reading. */
export const CrimeDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('materials');
  const [publisher, setPublisher] = useState('');
  const [publishedOn, setPublishedOn] = useState<Day | null>(null);
  const [file, setFile] = useState<Chosen | null>(null);
  const command = useDialogCommand(importCrime, ['materials.'], {
    said: ({ cases, counts }) => t('figures.done', { cases, counts }),
    onClose,
  });
  const send = () => {
    if (file === null || publishedOn === null) return;
    command.mutate({ publisher, publishedOn, content: file.content });
  };
  const lack =
    publisher.trim() === '' ? t('figures.publisher') : file === null && t('figures.file');
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('figures.confirm')}
      missing={lack}
      onClose={onClose}
      onConfirm={send}
      title={t('figures.open')}
    >
      <p className="mb-3 text-body">{t('figures.lead')}</p>
      <TextField
        label={t('figures.publisher')}
        onChange={setPublisher}
        required
        value={publisher}
      />
      <DayInput day={publishedOn} label={t('figures.publishedOn')} onDay={setPublishedOn} />
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <FileTrigger
          acceptedFileTypes={['.csv']}
          onSelect={(files) => {
            const [first] = files ?? [];
            if (first !== undefined) void read(first).then(setFile);
          }}
        >
          <Button icon="upload" size={36}>
            {t('figures.choose')}
          </Button>
        </FileTrigger>
        <span>{file?.name ?? ''}</span>
      </div>
    </CommandDialog>
  );
};
