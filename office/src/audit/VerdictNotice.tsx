import { Notice } from '@meguri/ui/Notice.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Verdict } from './verify.ts';

type Props = {
  /** Tells one proof from another. */
  readonly name: string;
  readonly verify: () => Promise<Verdict>;
  readonly right: string;
  readonly rightBody: string;
  readonly wrong: string;
  readonly wrongBody: string;
};

/** What this browser found when it computed the proof. */
export const VerdictNotice = ({ name, verify, right, rightBody, wrong, wrongBody }: Props) => {
  const { t } = useTranslation('audit');
  const { data } = useQuery({ queryKey: ['audit.verdict', name], queryFn: verify });
  if (data === undefined) return <Notice kind="info" title={t('state.checking')} />;
  if (data === 'unable') {
    return (
      <Notice kind="attention" title={t('state.unable')}>
        {t('state.unableBody')}
      </Notice>
    );
  }
  return data === 'right' ? (
    <Notice kind="done" title={right}>
      {rightBody}
    </Notice>
  ) : (
    <Notice kind="refusal" title={wrong}>
      {wrongBody}
    </Notice>
  );
};
