import { dayInJapan } from '@meguri/core/base/day.ts';
import { listImports } from '@meguri/core/imports/imports.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';

const clock = new Intl.DateTimeFormat('ja', { timeZone: 'Asia/Tokyo', timeStyle: 'short' });

/** Who imported what and when; it is never changed. */
export const Ledger = () => {
  const { t } = useTranslation('imports');
  const dayText = useDayText();
  const query = useQueryOf(listImports, {});
  return (
    <Section title={t('ledger')}>
      <Loaded query={query}>
        {({ runs }) =>
          runs.length === 0 ? (
            <EmptyState icon="upload" title={t('ledgerEmpty')}>
              {t('ledgerEmptyBody')}
            </EmptyState>
          ) : (
            <PlainTable
              caption={t('ledger')}
              columns={[
                {
                  id: 'at',
                  head: t('at'),
                  cell: ({ at }) =>
                    `${dayText(dayInJapan(new Date(at)), 'short')} ${clock.format(new Date(at))}`,
                },
                { id: 'kind', head: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
                { id: 'source', head: t('source'), cell: (run) => run.source },
                { id: 'file', head: t('steps.file'), cell: (run) => run.fileName },
                { id: 'result', head: t('result'), cell: (run) => t('resultText', run) },
                { id: 'by', head: t('by'), cell: (run) => run.by },
              ]}
              idOf={(run) => run.id}
              rows={runs}
            />
          )
        }
      </Loaded>
    </Section>
  );
};
