import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { base64Of } from './file.ts';

type Props = {
  readonly busy: boolean;
  readonly onRead: (file: { readonly fileName: string; readonly content: string }) => void;
};

/** A file is read as soon as it is chosen; nothing is kept by that. */
export const FileStep = ({ busy, onRead }: Props) => {
  const { t } = useTranslation('directives');
  const [name, setName] = useState<string>();
  const choose = async (file: File) => {
    setName(file.name);
    onRead({ fileName: file.name, content: await base64Of(file) });
  };
  return (
    <div className="mb-7">
      <div className="flex flex-wrap items-center gap-3">
        <FileTrigger
          acceptedFileTypes={['.txt', '.html', '.htm', '.docx', '.pdf']}
          onSelect={(files) => {
            const file = files?.item(0);
            if (file) void choose(file);
          }}
        >
          <Button busy={busy} icon="upload" look={name ? 'outline' : 'solid'} size={48}>
            {t('new.choose')}
          </Button>
        </FileTrigger>
        <span className={name ? 'text-ink' : 'text-muted'}>{name ?? t('new.formats')}</span>
      </div>
    </div>
  );
};
