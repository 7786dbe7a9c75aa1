import { isLanguage, leafletLanguages } from '@meguri/core/base/languages.ts';
import { listMaterials } from '@meguri/core/materials/materials.ops.ts';
import { kitKeys } from '@meguri/core/materials/subjects.ts';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { StationChoice } from '../organisation/StationChoice.tsx';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { Lessons } from './Lessons.tsx';
import { MaterialTable } from './MaterialTable.tsx';
import { languageOptions } from './material.ts';

const address = z.object({ language: z.enum(leafletLanguages).catch('ja-easy') });

/** The lesson on calling 110: what to print, and what it brought. */
export const KitPage = () => {
  const { t } = useTranslation('materials');
  const screen = useLanguage();
  const [{ language }, change] = useAddressState(address);
  return (
    <>
      <title>{t('kit.title')}</title>
      <PageHead
        basis={<PageBasis duties={['materials.provide']} />}
        crumbs={[{ label: t('title'), href: '/materials' }]}
        meta={t('kit.lead')}
        title={t('kit.title')}
      />
      <Section title={t('kit.parts')}>
        <SelectField
          label={t('language')}
          onChange={(next) => isLanguage(next) && change({ language: next })}
          options={languageOptions(screen)}
          required
          value={language}
        />
        <Loaded lines={4} query={useQueryOf(listMaterials, {}, { keep: true })}>
          {({ texts }) => (
            <MaterialTable
              texts={texts.filter(
                (one) => one.language === language && kitKeys.some((key) => key === one.subject),
              )}
            />
          )}
        </Loaded>
      </Section>
      <StationChoice>{(stationId) => <Lessons stationId={stationId} />}</StationChoice>
    </>
  );
};
