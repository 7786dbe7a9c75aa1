import { explain } from '@meguri/core/refusals.ts';
import { Notice } from '@meguri/ui/Notice.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultError, RefusalError } from './call.ts';
import { useLanguage } from './language.ts';

type Props = {
  readonly error: Error;
  /** A way out, such as 違いを見る. */
  readonly action?: ReactNode;
};

type Sentences = { readonly say: string; readonly next: string; readonly reference?: string };

/** The sentence, what to do, the code and the request number; for faults a general sentence. */
export const useSentences = (): ((error: Error) => Sentences) => {
  const { t } = useTranslation();
  const language = useLanguage();
  return (error) => {
    if (error instanceof RefusalError) {
      const { code, details, requestId } = error.problem;
      return {
        ...explain(code, details, language),
        reference: t('refusal.reference', { code, requestId }),
      };
    }
    const fault = error instanceof FaultError ? error : undefined;
    if (fault?.kind === 'network')
      return { say: t('refusal.networkSay'), next: t('refusal.networkNext') };
    const sentences = { say: t('refusal.faultSay'), next: t('refusal.faultNext') };
    if (!fault) return sentences;
    const { requestId } = fault;
    return { ...sentences, reference: t('refusal.reference', { code: 'bug', requestId }) };
  };
};

export const RefusalNotice = ({ error, action }: Props) => {
  const { say, next, reference } = useSentences()(error);
  return (
    <Notice
      action={action}
      kind="refusal"
      title={say}
      {...(reference === undefined ? {} : { reference })}
    >
      {next}
    </Notice>
  );
};
