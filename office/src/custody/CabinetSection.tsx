import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { BundleTable } from './BundleTable.tsx';
import { KeyTable } from './KeyTable.tsx';
import { LostKeys } from './LostKeys.tsx';
import { NewBundle } from './NewBundle.tsx';
import type { Cabinet, Register } from './register.ts';

type Props = { readonly cabinet: Cabinet; readonly register: Register };

/** A cabinet: the bundles in it and who holds its keys. */
export const CabinetSection = ({ cabinet, register }: Props) => {
  const { t } = useTranslation('custody');
  const kept = cabinet.bundles.reduce((sum, one) => sum + one.kept, 0);
  const out = cabinet.bundles.reduce((sum, one) => sum + one.out, 0);
  return (
    <Section
      note={t('cabinetNote', { kept, out })}
      side={register.may.register && <NewBundle cabinet={cabinet} register={register} />}
      title={cabinet.name}
    >
      <div className="grid gap-5">
        <LostKeys cabinet={cabinet} register={register} />
        {cabinet.bundles.length === 0 ? (
          <p className="text-muted">{t('noBundles')}</p>
        ) : (
          <BundleTable cabinet={cabinet} register={register} />
        )}
        <KeyTable cabinet={cabinet} register={register} />
      </div>
    </Section>
  );
};
