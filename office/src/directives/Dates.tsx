import { Button } from '@meguri/ui/Button.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { DisposeDialog } from './DisposeDialog.tsx';
import { LifeChip } from './LifeChip.tsx';
import { RepealDialog } from './RepealDialog.tsx';
import type { Directive } from './register.ts';

type Props = { readonly directive: Directive };

/** When it is in force, until when it is kept, and what a person may decide about either. */
export const Dates = ({ directive }: Props) => {
  const { t } = useTranslation('directives');
  const dayText = useDayText();
  const { life, validUntil, keptUntil, keptForGood, pack } = directive;
  const day = (value: string | null) => (value === null ? t('header.unset') : dayText(value));
  const kept = keptForGood ? t('enact.forGood') : day(keptUntil);
  return (
    <>
      <Section side={<Repeal directive={directive} />} title={t('life.title')}>
        <FactList
          facts={[
            { term: t('list.state'), value: <LifeChip life={life} /> },
            { term: t('enact.from'), value: day(life.fromOn) },
            { term: t('enact.validUntil'), value: day(validUntil) },
            { term: t('life.last'), value: day(life.lastOn) },
            {
              term: t('new.pack'),
              value: pack === null ? t('new.noPack') : <PackLink pack={pack} />,
            },
          ]}
        />
      </Section>
      <Section side={<Dispose directive={directive} />} title={t('kept.title')}>
        <FactList
          facts={[
            { term: t('enact.keptUntil'), value: kept },
            { term: t('kept.now'), value: t(`kept.${directive.disposal}`) },
          ]}
        />
      </Section>
    </>
  );
};

const PackLink = ({ pack }: { readonly pack: string }) => {
  const { t } = useTranslation('directives');
  return <Link href={`/directives/clauses?pack=${pack}`}>{t('packs.clauses')}</Link>;
};

const Repeal = ({ directive }: Props) => {
  const { t } = useTranslation('directives');
  const [isOpen, setOpen] = useState(false);
  const { state } = directive.life;
  if (!directive.may.keep || (state !== 'coming' && state !== 'in-force')) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)} size={36}>
        {t('repeal.open')}
      </Button>
      {isOpen && <RepealDialog directive={directive} onClose={() => setOpen(false)} />}
    </>
  );
};

const Dispose = ({ directive }: Props) => {
  const { t } = useTranslation('directives');
  const [isOpen, setOpen] = useState(false);
  if (!directive.may.keep || directive.disposal !== 'yes') return null;
  return (
    <>
      <Button onPress={() => setOpen(true)} size={36}>
        {t('dispose.open')}
      </Button>
      {isOpen && <DisposeDialog directive={directive} onClose={() => setOpen(false)} />}
    </>
  );
};
