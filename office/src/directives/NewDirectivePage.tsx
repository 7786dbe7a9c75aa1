import { previewDirective, registerDirective } from '@meguri/core/directives/register.ops.ts';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { StepLine } from '@meguri/ui/StepLine.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { FileStep } from './FileStep.tsx';
import { KeepStep, type Of } from './KeepStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { changed, type Preview } from './register.ts';

type Asked = { readonly fileName: string; readonly content: string };

const useNew = () => {
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>();
  const [preview, setPreview] = useState<Preview>();
  const read = useCommandOf(previewDirective, { invalidate: [], onDone: setPreview });
  const keep = useCommandOf(registerDirective, {
    invalidate: changed,
    onDone: ({ versionId }) => void navigate({ to: `/directives/${versionId}` }),
  });
  const start = (file: Asked) => {
    setAsked(file);
    setPreview(undefined);
    keep.reset();
    read.mutate(file);
  };
  const confirm = (of: Of) => {
    if (asked && preview) keep.mutate({ ...asked, hash: preview.hash, of });
  };
  return { preview, read, keep, start, confirm };
};

/** From a file to a draft: what was read is looked at before anything is kept. */
export const NewDirectivePage = () => {
  const { t } = useTranslation('directives');
  const { preview, read, keep, start, confirm } = useNew();
  const error = read.error ?? keep.error;
  return (
    <>
      <title>{t('new.title')}</title>
      <PageHead
        basis={<PageBasis duties={['directives.register', 'directives.retain']} />}
        crumbs={[{ label: t('title'), href: '/directives' }]}
        meta={t('new.lead')}
        title={t('new.title')}
      />
      <div className="mb-5 max-w-[640px]">
        <StepLine
          label={t('new.title')}
          steps={(['file', 'check', 'keep'] as const).map((step, at) => ({
            label: t(`new.steps.${step}`),
            state:
              at < (preview ? 1 : 0) ? 'done' : at === (preview ? 1 : 0) ? 'current' : 'to-come',
          }))}
        />
      </div>
      {error && (
        <div className="mb-4">
          <RefusalNotice error={error} />
        </div>
      )}
      <FileStep busy={read.isPending} onRead={start} />
      {preview && <Read busy={keep.isPending} onKeep={confirm} preview={preview} />}
    </>
  );
};

type ReadProps = {
  readonly preview: Preview;
  readonly busy: boolean;
  readonly onKeep: (of: Of) => void;
};

const Read = ({ preview, busy, onKeep }: ReadProps) => {
  const { t } = useTranslation('directives');
  const { known } = preview;
  return (
    <>
      {known && (
        <div className="mb-5">
          <Notice kind="attention" title={t('new.known', { ...known })}>
            {t('new.knownBody')}
          </Notice>
        </div>
      )}
      <PreviewStep preview={preview} />
      {!known && <KeepStep busy={busy} onKeep={onKeep} title={titleOf(preview)} />}
    </>
  );
};

const titleOf = ({ header }: Preview): string =>
  header.find(({ field }) => field === 'title')?.shown?.[0] ?? '';
