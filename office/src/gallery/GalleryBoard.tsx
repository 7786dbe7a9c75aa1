import { FeasibilitySentence } from '@meguri/ui/FeasibilitySentence.tsx';
import { MonthBars } from '@meguri/ui/MonthBars.tsx';
import { MonthBoard } from '@meguri/ui/MonthBoard.tsx';
import type { TownMove } from '@meguri/ui/month-board.ts';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { boardMonths, load, moved, type Placed, startPlaces } from './gallery-content.ts';

export const GalleryBoard = () => (
  <>
    <Feasibility />
    <Board />
    <Comparison />
  </>
);

const Feasibility = () => {
  const { t } = useTranslation('gallery');
  const [way, setWay] = useState<'way1' | 'way2' | 'way3'>('way1');
  const options = (['way1', 'way2', 'way3'] as const).map((id, index) => ({
    id,
    label: t(id),
    side: t('hoursGained', { hours: [3.5, 3.2, 5][index] }),
  }));
  return (
    <FeasibilitySentence
      available={66}
      covers={t('covers')}
      ground={t('ground')}
      needed={70}
      ways={<RadioField label={t('ways')} onChange={setWay} options={options} value={way} />}
    >
      <Trans
        components={{ b: <b className="figure" /> }}
        i18nKey="lead"
        t={t}
        values={{ needed: 70, available: 66 }}
      />
    </FeasibilitySentence>
  );
};

const Board = () => {
  const { t } = useTranslation('gallery');
  const [places, setPlaces] = useState<readonly Placed[]>(startPlaces);
  const months = boardMonths(t, places);
  const labelOf = (id: string) => months.find((month) => month.id === id)?.label ?? '';
  const hours = (month: string, after: readonly Placed[]) =>
    t('hoursOf', { month: labelOf(month), need: load(after, month) });
  const lines = (move: TownMove): readonly string[] => {
    const after = moved(places, move);
    const town = places.find((each) => each.id === move.townId)?.label ?? '';
    return [
      t('boardEffect', { town, month: labelOf(move.to) }),
      ...[...new Set([move.from, move.to])].map((month) => hours(month, after)),
    ];
  };
  return (
    <Section title={t('board')}>
      <MonthBoard
        effect={(move) => lines(move).map((line) => <p key={line}>{line}</p>)}
        effectInWords={(move) => lines(move).join(' ')}
        label={t('board')}
        months={months}
        onMove={(move) => setPlaces(moved(places, move))}
      />
    </Section>
  );
};

const Comparison = () => {
  const { t } = useTranslation('gallery');
  const rows = [
    { id: 'approvedVersion', values: [40, 36, 26, 412] },
    { id: 'thisDraft', values: [40, 41, 40, 431] },
    { id: 'difference', values: [0, 5, 14, 19] },
  ] as const;
  const heads = [...[10, 11, 12].map((month) => t('month', { month })), t('total')];
  const columns = heads.map((head, index) => ({
    id: head,
    head,
    align: 'end' as const,
    cell: (row: (typeof rows)[number]) => row.values[index] ?? 0,
  }));
  return (
    <Section title={t('comparison')}>
      <PlainTable
        caption={t('comparison')}
        changed={(_, column) => column !== heads[0] && heads.includes(column)}
        columns={[{ id: 'version', head: t('version'), cell: (row) => t(row.id) }, ...columns]}
        idOf={(row) => row.id}
        rows={rows}
      />
      <MonthBars
        bars={[
          { label: '9', plan: 38, done: 35 },
          { label: '10', plan: 40, done: 41 },
          { label: '11', plan: 36, done: 20, partial: true },
          { label: '12', plan: 26, done: 0 },
        ]}
        title={t('bars')}
      />
    </Section>
  );
};
