import { makeEdition, printEdition } from '@meguri/core/directives/compare.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useMomentText } from '../platform/format.ts';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { saveFile } from '../platform/save-file.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type Directive } from './register.ts';

type Props = { readonly directive: Directive };

/** Editions for the public; what is left out is not in the printed file. */
export const PublicEditions = ({ directive }: Props) => {
  const { t } = useTranslation('directives');
  const [isOpen, setOpen] = useState(false);
  const { editions, life, may } = directive;
  return (
    <>
      {editions.length === 0 && (
        <EmptyState title={t('public.none')}>{t('public.noneBody')}</EmptyState>
      )}
      <ul className="mb-5 grid max-w-[760px] gap-4">
        {editions.map((edition) => (
          <li key={edition.editionId}>
            <Edition edition={edition} />
          </li>
        ))}
      </ul>
      {may.keep && life.state !== 'draft' && (
        <Button onPress={() => setOpen(true)}>{t('public.open')}</Button>
      )}
      {isOpen && <EditionDialog directive={directive} onClose={() => setOpen(false)} />}
    </>
  );
};

const Edition = ({ edition }: { readonly edition: Directive['editions'][number] }) => {
  const { t } = useTranslation('directives');
  const momentText = useMomentText();
  const { editionId, leftOut, reason, by, at } = edition;
  const command = useCommandOf(printEdition, { invalidate: [], onDone: saveFile });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border border-line-strong px-4 py-3">
      <div>
        <p className="font-bold text-ink">
          {leftOut.length === 0
            ? t('public.whole')
            : t('public.partial', { count: leftOut.length })}
        </p>
        <p>{reason}</p>
        <p className="text-muted">
          {by}　{momentText(at)}
        </p>
      </div>
      <Button
        busy={command.isPending}
        icon="download"
        onPress={() => command.mutate({ editionId })}
        size={36}
      >
        {t('pdf')}
      </Button>
      {command.error && <RefusalNotice error={command.error} />}
    </div>
  );
};

const EditionDialog = ({ directive, onClose }: Props & { readonly onClose: () => void }) => {
  const { t } = useTranslation('directives');
  const [out, setOut] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const command = useDialogCommand(makeEdition, changed, { said: t('public.done'), onClose });
  const send = () => command.mutate({ versionId: directive.versionId, leftOut: [...out], reason });
  const turn = (place: string, on: boolean) =>
    setOut(on ? [...out, place] : out.filter((one) => one !== place));
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('public.confirm')}
      missing={reason.trim() === '' && t('reason')}
      onClose={onClose}
      onConfirm={send}
      title={t('public.open')}
    >
      <p className="mb-3">{t('public.lead')}</p>
      <fieldset className="mb-4 grid max-h-[40vh] gap-1.5 overflow-auto border border-line-strong p-3">
        <legend className="px-1 font-bold text-ink">{t('public.leaveOut')}</legend>
        {directive.nodes.map(({ place, address, caption }) => (
          <CheckboxField
            checked={out.includes(place)}
            key={place}
            onChange={(on) => turn(place, on)}
          >
            {[address, caption].filter(Boolean).join('　')}
          </CheckboxField>
        ))}
      </fieldset>
      <TextField label={t('public.why')} onChange={setReason} required value={reason} />
    </CommandDialog>
  );
};
