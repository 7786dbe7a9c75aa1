import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText, useListText } from '../platform/format.ts';
import type { History } from './beat.ts';
import { usePeriod } from './use-period.ts';

/** The towns of the beat with their days, and the re-cuts that moved them. */
export const RecutHistory = ({ history }: { readonly history: History }) => {
  const { t } = useTranslation('beats');
  const period = usePeriod();
  return (
    <>
      <Section title={t('history.towns')}>
        <PlainTable
          caption={t('history.towns')}
          columns={[
            { id: 'name', head: t('towns'), cell: ({ name }) => name, width: 360 },
            { id: 'period', head: t('history.period'), cell: period },
          ]}
          idOf={({ id }) => id}
          rows={history.towns}
        />
      </Section>
      <Section title={t('history.recuts')}>
        {history.recuts.length === 0 ? (
          <p className="text-muted">{t('history.noRecut')}</p>
        ) : (
          <Recuts history={history} />
        )}
      </Section>
    </>
  );
};

const Recuts = ({ history }: { readonly history: History }) => {
  const { t } = useTranslation('beats');
  const dayText = useDayText();
  const listText = useListText();
  return (
    <PlainTable
      caption={t('history.recuts')}
      columns={[
        {
          id: 'day',
          head: t('history.effective'),
          cell: ({ effectiveOn }) => dayText(effectiveOn),
          width: 160,
        },
        { id: 'kind', head: t('recut.kind'), cell: ({ kind }) => t(`recut.kinds.${kind}`) },
        {
          id: 'what',
          head: t('history.what'),
          cell: ({ summary }) =>
            t('history.moved', {
              from: listText(summary.from),
              to: listText(summary.to),
              towns: listText(summary.towns),
              count: summary.premises,
            }),
        },
        { id: 'reason', head: t('recut.reason'), cell: ({ reason }) => reason },
        { id: 'by', head: t('history.by'), cell: ({ doneBy }) => doneBy, width: 120 },
      ]}
      idOf={({ id }) => id}
      rows={history.recuts}
    />
  );
};
