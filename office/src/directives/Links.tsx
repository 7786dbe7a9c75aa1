import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { FamilyGraph } from './FamilyGraph.tsx';
import { FamilyTable } from './FamilyTable.tsx';
import { LifeChip } from './LifeChip.tsx';
import type { Directive } from './register.ts';

type Props = { readonly directive: Directive };

/** What took the place of what, as a picture and as a table, and the versions of the directive. */
export const Links = ({ directive }: Props) => {
  const { t } = useTranslation('directives');
  const { family, versionId } = directive;
  const isAlone = family.successions.length === 0;
  return (
    <>
      <Section note={t(isAlone ? 'links.alone' : 'links.note')} title={t('links.title')}>
        {!isAlone && <FamilyGraph family={family} shown={versionId} />}
        <FamilyTable family={family} shown={versionId} />
      </Section>
      <Section title={t('links.versions')}>
        <Versions directive={directive} />
      </Section>
    </>
  );
};

const Versions = ({ directive }: Props) => {
  const { t } = useTranslation('directives');
  return (
    <ul className="grid gap-2.5">
      {directive.versions.map((one) => (
        <li className="flex flex-wrap items-center gap-3" key={one.versionId}>
          {one.versionId === directive.versionId || !one.isKept ? (
            <span>{t('version', { number: one.number })}</span>
          ) : (
            <Link href={`/directives/${one.versionId}`}>
              {t('version', { number: one.number })}
            </Link>
          )}
          <LifeChip life={one.life} />
          {!one.isKept && <Chip>{t('kept.done')}</Chip>}
          {one.versionId !== directive.versionId && one.isKept && (
            <Link href={`/directives/compare?left=${one.versionId}&right=${directive.versionId}`}>
              {t('compare.with')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
};
