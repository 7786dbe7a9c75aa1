import { crimeFigures } from '@meguri/core/materials/figures.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { CrimeDialog } from './CrimeDialog.tsx';

type Figures = Output<typeof crimeFigures>;

/** What the police published of the latest month, in the order of names. */
export const CrimeFigures = () => (
  <Loaded lines={3} query={useQueryOf(crimeFigures, { month: null })}>
    {(figures) => <Shown figures={figures} />}
  </Loaded>
);

const Shown = ({ figures }: { readonly figures: Figures }) => {
  const { t } = useTranslation('materials');
  const dayText = useDayText();
  const [open, setOpen] = useState(false);
  const { publishedOn, publisher, counts, may } = figures;
  return (
    <Section
      note={
        publishedOn !== null && t('figures.note', { publisher, day: dayText(publishedOn, 'short') })
      }
      side={
        may.import && (
          <Button icon="upload" onPress={() => setOpen(true)} size={36}>
            {t('figures.open')}
          </Button>
        )
      }
      title={t('figures.title')}
    >
      {counts.length === 0 ? (
        <EmptyState icon="sheet" title={t('figures.empty')}>
          {t('figures.emptyBody')}
        </EmptyState>
      ) : (
        <Counts counts={counts} />
      )}
      {open && <CrimeDialog onClose={() => setOpen(false)} />}
    </Section>
  );
};

const Counts = ({ counts }: Pick<Figures, 'counts'>) => {
  const { t } = useTranslation('materials');
  return (
    <PlainTable
      caption={t('figures.title')}
      columns={[
        { id: 'method', head: t('figures.method'), cell: ({ method }) => method },
        {
          id: 'municipality',
          head: t('figures.municipality'),
          cell: ({ municipality }) => municipality || t('figures.rest'),
        },
        {
          id: 'town',
          head: t('figures.town'),
          cell: ({ municipality, town }) =>
            town || (municipality === '' ? '—' : t('figures.others')),
        },
        { id: 'cases', head: t('figures.cases'), align: 'end', cell: ({ cases }) => cases },
      ]}
      idOf={({ method, municipality, town }) => `${method} ${municipality} ${town}`}
      rows={counts}
    />
  );
};
