import { readMaterial } from '@meguri/core/materials/materials.ops.ts';
import { subjectKeys, subjects } from '@meguri/core/materials/subjects.ts';
import { textLanguages } from '@meguri/core/materials/texts.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { NotFound } from '../platform/NotFound.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { BesideOriginal } from './BesideOriginal.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { languageWords, type Material, tones } from './material.ts';
import { PrintButtons } from './PrintButtons.tsx';
import { ShowDialog } from './ShowDialog.tsx';
import { TextFacts } from './TextFacts.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** One text beside its original. */
export const MaterialPage = () => {
  const [asked, tongue] = [useAddressPart('subject'), useAddressPart('language')];
  const subject = subjectKeys.find((key) => key === asked);
  const language = textLanguages.find((key) => key === tongue);
  if (subject === undefined || language === undefined) return <NotFound />;
  return <Known language={language} subject={subject} />;
};

type Key = Pick<Material, 'subject' | 'language'>;

const Known = (key: Key) => (
  <Loaded lines={10} query={useQueryOf(readMaterial, key)}>
    {(material) => (
      <>
        <Head material={material} />
        <BesideOriginal material={material} />
        <TextFacts material={material} />
      </>
    )}
  </Loaded>
);

const Head = ({ material }: { readonly material: Material }) => {
  const { t } = useTranslation('materials');
  const screen = useLanguage();
  const { subject, language, state } = material;
  const name = subjects[subject][screen];
  return (
    <>
      <title>{name}</title>
      <PageHead
        basis={<PageBasis duties={['materials.provide']} />}
        crumbs={[{ label: t('title'), href: `/materials?language=${language}` }]}
        meta={
          <span className="flex flex-wrap items-center gap-2">
            {languageWords(language, screen)}
            <Chip tone={tones[state]}>{t(`states.${state}`)}</Chip>
          </span>
        }
        primary={<Primary material={material} />}
        secondary={<PrintButtons language={language} subject={subject} />}
        title={name}
      />
    </>
  );
};

/** Whoever confirms has that to do; everybody else shows what is confirmed. */
const Primary = ({ material }: { readonly material: Material }) => {
  const { t } = useTranslation('materials');
  const [open, setOpen] = useState<'confirm' | 'withdraw' | 'show'>();
  const close = () => setOpen(undefined);
  const { state, may } = material;
  const act = may.confirm && state === 'draft' ? 'confirm' : 'show';
  return (
    <span className="flex flex-wrap gap-3">
      {may.confirm && state === 'confirmed' && (
        <Button onPress={() => setOpen('withdraw')} size={36}>
          {t('withdraw.open')}
        </Button>
      )}
      {(act === 'confirm' || state !== 'draft') && (
        <Button look="solid" onPress={() => setOpen(act)} size={36}>
          {act === 'confirm' ? t('confirm.open') : t('read.show')}
        </Button>
      )}
      {open === 'confirm' && <ConfirmDialog material={material} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog material={material} onClose={close} />}
      {open === 'show' && <ShowDialog material={material} onClose={close} />}
    </span>
  );
};
