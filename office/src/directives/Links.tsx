import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { LifeChip } from './LifeChip.tsx';
import type { Directive } from './register.ts';

type Props = { readonly directive: Directive };

/** What it took the place of, what came after it, and its own versions, as one line of descent. */
export const Links = ({ directive }: Props) => {
  const { t } = useTranslation('directives');
  return (
    <>
      <Section note={t('links.note')} title={t('links.title')}>
        <ol
          aria-label={t('links.title')}
          className="max-w-[760px] border-l-2 border-line-strong pl-6"
        >
          {directive.predecessors.map((one) => (
            <Step key={one.numbers.join(' ') || one.title} title={t('links.before')}>
              <Predecessor named={one} />
            </Step>
          ))}
          <Step title={t('links.this')}>
            <b className="mr-3 text-ink">{directive.name}</b>
            {t('version', { number: directive.number })}
          </Step>
          {directive.successors.map((one) => (
            <Step key={one.versionId} title={t('links.after')}>
              <Link className="mr-3" href={`/directives/${one.versionId}`}>
                {one.name}
              </Link>
              {t('version', { number: one.number })}
            </Step>
          ))}
        </ol>
      </Section>
      <Section title={t('links.versions')}>
        <Versions directive={directive} />
      </Section>
    </>
  );
};

const Step = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <li className="relative mb-4 before:absolute before:top-2 before:-left-[31px] before:size-3 before:rounded-full before:border-2 before:border-line-strong before:bg-paper">
    <p className="text-[14px] text-muted">{title}</p>
    <div>{children}</div>
  </li>
);

const Predecessor = ({ named }: { readonly named: Directive['predecessors'][number] }) => {
  const { t } = useTranslation('directives');
  const dayText = useDayText();
  const { numbers, title, issuedOn, effect, lastDay, versionId } = named;
  const name = title ?? numbers.join('、');
  return (
    <>
      {versionId === null ? (
        <>
          {name}　<span className="text-muted">{t('links.notHere')}</span>
        </>
      ) : (
        <Link href={`/directives/${versionId}`}>{name}</Link>
      )}
      <span className="block text-muted">
        {[
          title === null ? '' : numbers.join('、'),
          issuedOn === null ? '' : dayText(issuedOn),
          t(`links.effects.${effect}`),
          lastDay === null ? '' : t('links.lastDay', { day: dayText(lastDay) }),
        ]
          .filter(Boolean)
          .join('　')}
      </span>
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
