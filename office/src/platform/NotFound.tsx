import { LinkButton } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { useTranslation } from 'react-i18next';

export const NotFound = () => {
  const { t } = useTranslation();
  return (
    <main className="mx-auto max-w-2xl p-7">
      <h1 className="sr-only">{t('notFound.title')}</h1>
      <EmptyState
        action={<LinkButton href="/">{t('notFound.action')}</LinkButton>}
        icon="search"
        title={t('notFound.title')}
      >
        {t('notFound.body')}
      </EmptyState>
    </main>
  );
};
