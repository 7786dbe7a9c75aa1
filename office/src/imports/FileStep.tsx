import type { ImportKind } from '@meguri/core/imports/fields.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import { base64Of } from './file.ts';
import { kindsOf } from './kinds.ts';
import type { Chosen } from './use-import.ts';

type Props = { readonly busy: boolean; readonly onRead: (chosen: Chosen) => void };

export const FileStep = ({ busy, onRead }: Props) => {
  const { t } = useTranslation('imports');
  const { t: tp } = useTranslation();
  const kinds = kindsOf(useSession().post.kind);
  const [kind, setKind] = useState<ImportKind>(kinds[0] ?? 'premises');
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState('');
  const [asOf, setAsOf] = useState<string | null>(null);
  const [statedTotal, setTotal] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const missing = [file === null && t('file'), source.trim() === '' && t('source')].find(
    (label) => label !== false,
  );
  const read = async () => {
    setAsked(true);
    if (file === null || missing !== undefined) return;
    const content = await base64Of(file);
    onRead({ kind, source, fileName: file.name, content, asOf, statedTotal });
  };
  return (
    <div className="max-w-[820px]">
      <div className="mb-4">
        <RadioField
          label={t('kind')}
          onChange={setKind}
          options={kinds.map((id) => ({
            id,
            label: (
              <>
                <b className="text-ink">{t(`kinds.${id}`)}</b>
                {'　'}
                <span className="text-muted">{t(`kindHints.${id}`)}</span>
              </>
            ),
          }))}
          value={kind}
        />
      </div>
      <FilePicker
        file={file}
        onFile={(chosen) => {
          setFile(chosen);
          if (source === '') setSource(chosen.name.replace(/\.[^.]*$/, ''));
        }}
      />
      <TextField
        hint={t('sourceHint')}
        label={t('source')}
        onChange={setSource}
        required
        value={source}
      />
      <div className="flex flex-wrap gap-x-5">
        <DayInput day={asOf} label={t('asOf')} onDay={setAsOf} required={false} />
        <NumberField label={t('total')} min={0} onChange={setTotal} value={statedTotal} />
      </div>
      {asked && missing && (
        <p className="mb-3 text-refusal" role="alert">
          {tp('missing', { what: missing })}
        </p>
      )}
      <Button busy={busy} look="solid" onPress={() => void read()} size={48}>
        {t('next')}
      </Button>
    </div>
  );
};

type PickerProps = { readonly file: File | null; readonly onFile: (file: File) => void };

const FilePicker = ({ file, onFile }: PickerProps) => {
  const { t } = useTranslation('imports');
  return (
    <div className="mb-4">
      <p className="mb-1.5 text-[16px] font-bold text-ink">{t('file')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <FileTrigger
          acceptedFileTypes={['.csv', '.tsv', '.txt', '.xlsx']}
          onSelect={(files) => {
            const chosen = files?.item(0);
            if (chosen) onFile(chosen);
          }}
        >
          <Button icon="upload">{t('chooseFile')}</Button>
        </FileTrigger>
        <span className={file ? 'text-ink' : 'text-muted'}>{file?.name ?? t('noFile')}</span>
      </div>
    </div>
  );
};
