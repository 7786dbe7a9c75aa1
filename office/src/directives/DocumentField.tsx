import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';

type Props = { readonly value: string; readonly onChange: (text: string) => void };

/** The document that says so; nothing in the register changes without one. */
export const DocumentField = (props: Props) => {
  const { t } = useTranslation('directives');
  return <TextField hint={t('documentHint')} label={t('document')} required {...props} />;
};
