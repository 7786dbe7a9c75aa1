import { withdrawCorrection } from '@meguri/core/directives/register.ops.ts';
import { nodeFields } from '@meguri/core/directives/register-corrections.ts';
import { headerLabels, isHeaderField } from '@meguri/core/directives/register-header.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { ReasonDialog } from '@meguri/ui/Dialog.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMomentText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type Directive } from './register.ts';

type Correction = Directive['corrections'][number];
type Props = { readonly directive: Directive };

/** Every correction, the newest first; each can be taken back, none disappears. */
export const CorrectionHistory = ({ directive }: Props) => {
  const { t } = useTranslation('directives');
  const { t: tp } = useTranslation();
  const [open, setOpen] = useState<string>();
  const command = useDialogCommand(withdrawCorrection, changed, {
    said: t('correct.withdrawn'),
    onClose: () => setOpen(undefined),
  });
  if (directive.corrections.length === 0) {
    return <EmptyState title={t('correct.none')}>{t('correct.noneBody')}</EmptyState>;
  }
  return (
    <>
      {command.error && <RefusalNotice error={command.error} />}
      <ul className="grid max-w-[860px] gap-5">
        {directive.corrections.map((one) => (
          <li key={one.correctionId}>
            <One correction={one} />
            {directive.may.keep && one.withdrawn === null && (
              <div className="mt-2">
                <Button onPress={() => setOpen(one.correctionId)} size={36}>
                  {t('correct.withdraw')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <ReasonDialog
          busy={command.isPending}
          cancelLabel={tp('cancel')}
          confirmLabel={t('correct.withdraw')}
          isOpen
          onClose={() => setOpen(undefined)}
          onConfirm={(reason) =>
            command.mutate({ correctionId: open, revision: directive.revision, reason })
          }
          reasonLabel={t('reason')}
          title={t('correct.withdraw')}
        >
          {t('correct.lead')}
        </ReasonDialog>
      )}
    </>
  );
};

const One = ({ correction }: { readonly correction: Correction }) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const momentText = useMomentText();
  const fieldText = (id: string) => {
    const known = nodeFields.find((one) => one === id);
    return known === undefined ? id : t(`correct.fields.${known}`);
  };
  const { place, field, was, becomes, reason, by, at, withdrawn } = correction;
  const name = isHeaderField(field)
    ? headerLabels[field][language]
    : `${place}　${fieldText(field)}`;
  const unset = t('header.unset');
  return (
    <section aria-label={name} className="border border-line-strong px-4 py-3">
      <h3 className="mb-1 flex flex-wrap items-center gap-3 font-bold text-ink">
        {name}
        {withdrawn && <Chip>{t('correct.takenBack')}</Chip>}
      </h3>
      <dl className="mb-2 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 whitespace-pre-line">
        <dt className="text-muted">{t('correct.before')}</dt>
        <dd>{was === '' ? unset : was}</dd>
        <dt className="text-muted">{t('correct.after')}</dt>
        <dd className={withdrawn ? 'line-through' : 'text-ink'}>
          {becomes === '' ? unset : becomes}
        </dd>
      </dl>
      {reason !== '' && <p>{reason}</p>}
      <p className="text-muted">
        {by}　{momentText(at)}
      </p>
      {withdrawn && (
        <p className="text-muted">
          {t('correct.takenBackBy', { by: withdrawn.by, at: momentText(withdrawn.at) })}
        </p>
      )}
    </section>
  );
};
