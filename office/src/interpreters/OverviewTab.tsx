import { fiscalYearOf, formatFiscalYear } from '@meguri/core/base/era.ts';
import { languageName } from '@meguri/core/base/languages.ts';
import { interpretersOverview } from '@meguri/core/interpreters/interpreters.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';

type Overview = Output<typeof interpretersOverview>;

/** For headquarters: languages nobody covers, and use from ten requests on (R16). */
export const OverviewTab = () => {
  const { today } = useSession();
  const year = fiscalYearOf(today);
  return (
    <Loaded lines={6} query={useQueryOf(interpretersOverview, { year })}>
      {(overview) => (
        <>
          <MissingLanguages uncovered={overview.uncovered} />
          <Used overview={overview} year={year} />
        </>
      )}
    </Loaded>
  );
};

/** Languages that were needed and that no source covers. */
export const MissingLanguages = ({ uncovered }: Pick<Overview, 'uncovered'>) => {
  const { t } = useTranslation('interpreters');
  const locale = useLanguage();
  return (
    <Section title={t('overview.title')}>
      <p className="mb-3 text-muted">{t('overview.note')}</p>
      {uncovered.length === 0 ? (
        <EmptyState title={t('overview.covered')}>{t('overview.coveredBody')}</EmptyState>
      ) : (
        <PlainTable
          caption={t('overview.title')}
          columns={[
            {
              id: 'language',
              head: t('overview.language'),
              cell: ({ language }) => languageName(language, locale),
              width: 280,
            },
            { id: 'why', head: t('overview.why'), cell: ({ why }) => t(`overview.whys.${why}`) },
          ]}
          idOf={({ language }) => language}
          rows={uncovered}
        />
      )}
    </Section>
  );
};

type UsedProps = { readonly overview: Overview; readonly year: number };

const Used = ({ overview: { languages, telephone }, year }: UsedProps) => {
  const { t } = useTranslation('interpreters');
  const locale = useLanguage();
  return (
    <Section title={t('overview.used', { year: formatFiscalYear(year, locale) })}>
      <p className="mb-3 text-muted">{t('overview.usedNote')}</p>
      {languages.length === 0 ? (
        <p>{t('overview.few')}</p>
      ) : (
        <PlainTable
          caption={t('overview.usedNote')}
          columns={[
            {
              id: 'language',
              head: t('overview.language'),
              cell: ({ language }) => languageName(language, locale),
              width: 280,
            },
            {
              id: 'count',
              head: t('overview.count'),
              cell: ({ count }) => t('overview.unit', { count }),
              align: 'end',
              width: 120,
            },
          ]}
          idOf={({ language }) => language}
          rows={languages}
        />
      )}
      <p className="mt-3">
        {t('overview.telephone')}　
        {telephone === null ? t('overview.telephoneFew') : t('overview.unit', { count: telephone })}
      </p>
    </Section>
  );
};
