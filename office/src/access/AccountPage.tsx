import { Icon } from '@meguri/ui/Icon.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useTranslation } from 'react-i18next';
import { timeText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useSession } from '../platform/session.ts';
import { MyCredentials } from './MyCredentials.tsx';
import { MySessions } from './MySessions.tsx';

/** One's own sessions and ways to sign in; nobody else's. */
export const AccountPage = () => {
  const { t } = useTranslation('access');
  const language = useLanguage();
  const { endsAt } = useSession();
  return (
    <div className="max-w-[960px]">
      <title>{t('account.title')}</title>
      <PageHead
        basis={<PageBasis duties={['cards.purpose']} />}
        meta={t('account.lead')}
        title={t('account.title')}
      />
      <p className="mb-4 flex items-center gap-2">
        <Icon name="clock" />
        {t('account.ends', { at: timeText(endsAt, language) })}
      </p>
      <MySessions />
      <MyCredentials />
    </div>
  );
};
