import { BulkBar } from '@meguri/ui/BulkBar.tsx';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { DataTable } from '@meguri/ui/DataTable.tsx';
import type { DataColumn, TableSort } from '@meguri/ui/data-table.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { FigureStrip } from '@meguri/ui/FigureStrip.tsx';
import { FilterChip } from '@meguri/ui/FilterChip.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { WeightTag } from '@meguri/ui/WeightTag.tsx';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Door, doors } from './gallery-content.ts';

type Tier = 'all' | 'priority' | 'general';

export const GalleryTable = () => (
  <>
    <Figures />
    <Doors />
  </>
);

const Figures = () => {
  const { t } = useTranslation('gallery');
  const records = (count: number) => ({ label: t('records', { count }), href: '/gallery' });
  return (
    <Section title={t('figures')}>
      <FigureStrip
        figures={[
          {
            id: 'listed',
            label: t('listed'),
            value: '808',
            unit: t('doors'),
            formula: { text: '657 + 151 = 808', meaning: t('listedMeaning') },
            records: records(808),
          },
          { id: 'outstanding', label: t('outstanding'), value: '473', unit: t('doors') },
          {
            id: 'rate',
            label: t('rate'),
            value: '41.5',
            unit: '%',
            formula: { text: '(808 − 473) ÷ 808 = 41.5 %', meaning: t('rateMeaning') },
            records: records(335),
          },
          {
            id: 'fulfilment',
            label: t('fulfilment'),
            value: '324',
            unit: `／350 ${t('doors')}`,
            note: t('untilOctober'),
            outside: true,
          },
        ]}
        label={t('figures')}
        lead={
          <>
            <b className="text-ink">{t('year')}</b>
            <span>{t('asOf')}</span>
          </>
        }
      />
    </Section>
  );
};

const useColumns = (): readonly DataColumn<Door>[] => {
  const { t } = useTranslation('gallery');
  return useMemo(
    () => [
      {
        id: 'address',
        head: t('address'),
        cell: (door) => `${t('town')} ${door.number}`,
        sortBy: (door) => door.number,
      },
      {
        id: 'tier',
        head: t('tier'),
        cell: (door) => (
          <WeightTag weight={door.tier === 'priority' ? 'filled' : 'outlined'}>
            {t(door.tier)}
          </WeightTag>
        ),
      },
      {
        id: 'card',
        head: t('card'),
        cell: (door) =>
          door.provisional ? <Chip tone="yellow">{t('provisional')}</Chip> : t('completed'),
      },
      {
        id: 'lastMet',
        head: t('lastMet'),
        cell: (door) => door.lastMet,
        sortBy: (door) => door.lastMet,
        align: 'end',
      },
      { id: 'absences', head: t('absences'), cell: (door) => door.absences, align: 'end' },
    ],
    [t],
  );
};

const Doors = () => {
  const { t } = useTranslation('gallery');
  const [tier, setTier] = useState<Tier>('all');
  const [text, setText] = useState('');
  const [due, setDue] = useState(true);
  const [sort, setSort] = useState<TableSort>({ column: 'address', direction: 'ascending' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['door-2', 'door-3']));
  const rows = useMemo(
    () =>
      doors.filter((door) => (tier === 'all' || door.tier === tier) && door.number.includes(text)),
    [tier, text],
  );
  const tiers = (['all', 'priority', 'general'] as const).map((id) => ({ id, label: t(id) }));
  return (
    <Section title={t('table')}>
      <DataTable
        columns={useColumns()}
        countText={t('count', { count: rows.length })}
        empty={<EmptyState title={t('emptyTable')}>{t('emptyTableBody')}</EmptyState>}
        height={380}
        idOf={(door) => door.id}
        label={t('table')}
        onSort={setSort}
        rows={rows}
        selection={{ ids: chosen, onChange: setChosen }}
        sort={sort}
        tools={
          <>
            <SearchField label={t('search')} onChange={setText} value={text} />
            <SegmentedControl label={t('tier')} onChange={setTier} options={tiers} value={tier} />
            <FilterChip count={473} label={t('notYet')} on={due} onPress={() => setDue(!due)} />
            <FilterChip label={t('dueBy')} on={false} onPress={() => setDue(true)} />
          </>
        }
      />
      <BulkBar count={chosen.size} onClear={() => setChosen(new Set())} unit={t('doors')}>
        <Button size={36}>{t('absentTogether')}</Button>
      </BulkBar>
    </Section>
  );
};
