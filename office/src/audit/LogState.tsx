import { Notice, type NoticeKind } from '@meguri/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { countText } from './use-audit-words.ts';
import { type LogCheck, useLogCheck } from './use-log-check.ts';

/** Is the record whole? Computed in this browser, said in a sentence. */
export const LogState = () => {
  const { t } = useTranslation('audit');
  const { data, error } = useLogCheck();
  if (error !== null) return <RefusalNotice error={error} />;
  if (data === undefined) return <Notice kind="info" title={t('state.checking')} />;
  return <Checked check={data} />;
};

const kinds: Record<LogCheck['verdict'], NoticeKind> = {
  right: 'done',
  wrong: 'refusal',
  unable: 'attention',
  none: 'info',
};

const Checked = ({ check }: { readonly check: LogCheck }) => {
  const { t } = useTranslation('audit');
  const { verdict, size, before } = check;
  const counts = { size: countText(size), before: countText(before) };
  const words = {
    right: ['state.whole', before === 0 ? 'state.wholeFirst' : 'state.wholeSince'],
    wrong: ['state.broken', 'state.brokenBody'],
    unable: ['state.unable', 'state.unableBody'],
    none: ['state.none', 'state.noneBody'],
  } as const;
  const [title, body] = words[verdict];
  return (
    <Notice kind={kinds[verdict]} title={t(title)}>
      {t(body, counts)}
    </Notice>
  );
};
