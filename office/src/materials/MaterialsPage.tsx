import { isLanguage, leafletLanguages } from '@meguri/core/base/languages.ts';
import { listMaterials } from '@meguri/core/materials/materials.ops.ts';
import { leafletKeys } from '@meguri/core/materials/subjects.ts';
import { LinkButton } from '@meguri/ui/Button.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { MaterialTable } from './MaterialTable.tsx';
import { type Library, languageOptions, languageWords } from './material.ts';
import { Queue } from './Queue.tsx';

const address = z.object({ language: z.enum(leafletLanguages).catch('ja-easy') });

/** Leaflets and phrase cards by subject in one language, and what waits to be confirmed. */
export const MaterialsPage = () => (
  <Loaded lines={8} query={useQueryOf(listMaterials, {}, { keep: true })}>
    {(library) => <Whole library={library} />}
  </Loaded>
);

const Whole = ({ library }: { readonly library: Library }) => {
  const { t } = useTranslation('materials');
  const screen = useLanguage();
  const [{ language }, change] = useAddressState(address);
  const texts = library.texts.filter(
    (one) => one.language === language && leafletKeys.some((key) => key === one.subject),
  );
  return (
    <>
      <title>{t('title')}</title>
      <Head library={library} />
      {library.may.confirm && <Queue library={library} />}
      <Section title={t('listTitle', { language: languageWords(language, screen) })}>
        <SelectField
          filter
          label={t('language')}
          onChange={(next) => isLanguage(next) && change({ language: next })}
          options={languageOptions(screen)}
          value={language}
        />
        {texts.some(({ state }) => state === 'draft') && (
          <p className="mb-3 max-w-180 text-body">{t('draftNote')}</p>
        )}
        <MaterialTable texts={texts} />
      </Section>
    </>
  );
};

const Head = ({ library }: { readonly library: Library }) => {
  const { t } = useTranslation('materials');
  const [first] = library.queue;
  return (
    <PageHead
      basis={<PageBasis duties={['materials.provide']} />}
      meta={t('lead')}
      primary={
        library.may.confirm && first !== undefined ? (
          <LinkButton href={`/materials/${first.subject}/${first.language}`} look="solid">
            {t('queueFirst')}
          </LinkButton>
        ) : undefined
      }
      secondary={
        <span className="flex flex-wrap gap-4">
          <Link href="/materials/local">{t('localLink')}</Link>
          <Link href="/materials/kit">{t('kitLink')}</Link>
        </span>
      }
      title={t('title')}
    />
  );
};
