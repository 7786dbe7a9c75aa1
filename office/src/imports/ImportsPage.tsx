import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { StepLine } from '@meguri/ui/StepLine.tsx';
import { useTranslation } from 'react-i18next';
import { PageBasis } from '../platform/PageBasis.tsx';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useSession } from '../platform/session.ts';
import { CheckStep } from './CheckStep.tsx';
import { FileStep } from './FileStep.tsx';
import { kindsOf } from './kinds.ts';
import { Ledger } from './Ledger.tsx';
import { MappingStep } from './MappingStep.tsx';
import { type Import, useImport } from './use-import.ts';

/** From a file to the register in four steps; nothing is written before the last. */
export const ImportsPage = () => {
  const { t } = useTranslation('imports');
  const { post } = useSession();
  const mayImport = kindsOf(post.kind).length > 0;
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['imports.towns', 'imports.premises']} />}
        meta={t('lead')}
        title={t('title')}
      />
      {mayImport && <Steps />}
      <Ledger />
    </>
  );
};

const stages = ['file', 'mapping', 'check', 'done'] as const;
type Stage = (typeof stages)[number];

const stageOf = ({ preview, done }: Import): Stage => {
  if (done) return 'done';
  if (!preview) return 'file';
  return preview.check === null ? 'mapping' : 'check';
};

const Steps = () => {
  const { t } = useTranslation('imports');
  const one = useImport();
  const now = stages.indexOf(stageOf(one));
  const error = one.read.error ?? one.write.error;
  return (
    <div className="mb-8">
      <div className="mb-4 max-w-[820px]">
        <StepLine
          label={t('title')}
          steps={stages.map((stage, index) => ({
            label: t(`steps.${stage}`),
            state: index < now || one.done ? 'done' : index === now ? 'current' : 'to-come',
          }))}
        />
      </div>
      {error && (
        <div className="mb-4">
          <RefusalNotice error={error} />
        </div>
      )}
      <Step one={one} />
    </div>
  );
};

const Step = ({ one }: { readonly one: Import }) => {
  const { t } = useTranslation('imports');
  const { asked, preview, done } = one;
  if (done) {
    return (
      <>
        <div className="mb-3">
          <Notice kind="done" title={t('doneTitle')}>
            {t('doneBody', done)}
          </Notice>
        </div>
        <Button onPress={one.restart}>{t('more')}</Button>
      </>
    );
  }
  if (!asked || !preview) return <FileStep busy={one.read.isPending} onRead={one.start} />;
  return (
    <>
      <MappingStep
        busy={one.read.isPending}
        key={JSON.stringify(preview.mapping)}
        kind={asked.kind}
        onAgain={one.remap}
        onBack={one.restart}
        preview={preview}
      />
      {preview.check && <CheckStep check={preview.check} one={one} />}
    </>
  );
};
