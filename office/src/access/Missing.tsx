import { useTranslation } from 'react-i18next';

/** What is still to be filled in, said when somebody goes on too early. */
export const Missing = ({ what }: { readonly what: string | undefined }) => {
  const { t } = useTranslation('access');
  if (what === undefined) return null;
  return (
    <p className="mb-3 text-refusal" role="alert">
      {t('signIn.missing', { what })}
    </p>
  );
};
