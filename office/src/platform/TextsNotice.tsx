import { Link } from '@meguri/ui/Link.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { Navigate, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from './session.ts';

const place = '/conduct';

/**
 * At the first sign-in of a post the code of conduct and the purpose text come first (MG-5.3); in a
 * demo they only wait, so that a visitor sees the product.
 */
export const TextsNotice = ({ session }: { readonly session: Session }) => {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (!session.textsDue || pathname === place) return null;
  if (!session.demo) return <Navigate to={place} />;
  return (
    <div className="mb-3.5 print:hidden">
      <Notice
        action={<Link href={place}>{t('account.textsAction')}</Link>}
        kind="attention"
        title={t('account.textsTitle')}
      >
        {t('account.textsBody')}
      </Notice>
    </div>
  );
};
