import { filterPremises, type PremisesRow } from '@meguri/core/premises/rows.ts';
import { clockInJapan } from '@meguri/core/visits/night.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../platform/session.ts';
import { DayWarnings, LastSaved, MoveOutOffers, RefusedDoor } from './DayNotices.tsx';
import { DoorList } from './DoorList.tsx';
import { DoorSheet } from './DoorSheet.tsx';
import { type DaySheet, usualItems } from './day-sheet.ts';
import { goTo, showDoors } from './entry.ts';
import { type DayEntry, useDayEntry } from './use-day-entry.ts';

type Which = 'due' | 'all';

type Props = {
  readonly rows: readonly PremisesRow[];
  readonly sheet: DaySheet;
  readonly day: string;
};

const dueFilter = (today: string) => ({
  notMetThisYear: true,
  dueUntil: `${today.slice(0, 4)}-12-31`,
});

/** The morning, or now where the morning is still to come. */
const firstClock = (day: string, today: string, from: string): string => {
  const clock = clockInJapan(new Date().toISOString());
  return day === today && clock < from ? clock : from;
};

/** Which doors are shown: those left for the year or all of them, narrowed by a search. */
const useShownDoors = (known: readonly PremisesRow[], today: string) => {
  const due = filterPremises(known, dueFilter(today), today);
  const [which, setWhich] = useState<Which>(due.length > 0 ? 'due' : 'all');
  const [text, setText] = useState('');
  const find = (next: { readonly which: Which; readonly text: string }) =>
    filterPremises(next.which === 'due' ? due : known, { text: next.text }, today);
  return {
    which,
    text,
    setWhich,
    setText,
    find,
    shown: find({ which, text }),
    dueCount: due.length,
  };
};

/** The list as it was when the page was opened: a door does not vanish because it was met. */
export const DayEntryForm = ({ rows, sheet, day }: Props) => {
  const { today } = useSession();
  const [known] = useState(rows);
  const doors = useShownDoors(known, today);
  const entry = useDayEntry({
    rows: known,
    shown: doors.shown,
    day,
    clock: firstClock(day, today, sheet.allowedHours.from),
    items: usualItems(sheet.guidance),
  });
  const narrow = (next: { readonly which: Which; readonly text: string }) => {
    doors.setWhich(next.which);
    doors.setText(next.text);
    entry.show(
      showDoors(
        entry.entry,
        doors.find(next).map(({ id }) => id),
      ),
    );
  };
  return (
    <div className="grid gap-3">
      <DayWarnings sheet={sheet} />
      <Tools doors={doors} entry={entry} narrow={narrow} />
      {doors.shown.length === 0 ? (
        <NoDoors narrow={narrow} text={doors.text} />
      ) : (
        <Doors entry={entry} known={known} sheet={sheet} shown={doors.shown} />
      )}
      <MoveOutOffers day={day} entry={entry} rows={known} />
    </div>
  );
};

type Narrow = (next: { readonly which: Which; readonly text: string }) => void;

type ToolsProps = {
  readonly doors: ReturnType<typeof useShownDoors>;
  readonly entry: DayEntry;
  readonly narrow: Narrow;
};

const Tools = ({ doors, entry, narrow }: ToolsProps) => {
  const { t } = useTranslation('visits');
  const { which, text, shown } = doors;
  const saved = [...entry.sendings.values()].filter(({ state }) => state === 'saved').length;
  return (
    <div className="flex flex-wrap items-center gap-2.5">
      <SearchField
        label={t('entry.search')}
        onChange={(next) => narrow({ which, text: next })}
        value={text}
      />
      <SegmentedControl
        label={t('entry.show')}
        onChange={(next) => narrow({ which: next, text })}
        options={[
          { id: 'due', label: t('entry.due'), count: doors.dueCount },
          { id: 'all', label: t('entry.all') },
        ]}
        value={which}
      />
      <p className="ml-auto text-ink" role="status">
        {t('entry.count', { count: shown.length, saved })}
      </p>
    </div>
  );
};

type DoorsProps = {
  readonly entry: DayEntry;
  readonly known: readonly PremisesRow[];
  readonly shown: readonly PremisesRow[];
  readonly sheet: DaySheet;
};

const Doors = ({ entry, known, shown, sheet }: DoorsProps) => {
  const before = new Set(sheet.visits.map(({ premisesId }) => premisesId));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,440px)] gap-8 max-[900px]:grid-cols-1 max-[900px]:gap-4">
      <div className="min-w-0">
        <DoorList
          at={entry.entry.at}
          before={before}
          onChoose={(at) => entry.show(goTo(entry.entry, at))}
          onKey={entry.onKey}
          rows={shown}
          sendings={entry.sendings}
        />
        <div className="mt-2 grid min-h-14 gap-2">
          <RefusedDoor entry={entry} rows={known} />
          <LastSaved entry={entry} rows={known} sheet={sheet} />
        </div>
      </div>
      {entry.current && <DoorSheet day={entry} row={entry.current} sheet={sheet} />}
    </div>
  );
};

const NoDoors = ({ text, narrow }: { readonly text: string; readonly narrow: Narrow }) => {
  const { t } = useTranslation('visits');
  const searched = text !== '';
  return (
    <EmptyState
      action={
        <Button onPress={() => narrow({ which: 'all', text: '' })}>
          {searched ? t('entry.clear') : t('entry.all')}
        </Button>
      }
      icon="door"
      title={searched ? t('entry.none', { text }) : t('entry.noDue')}
    >
      {searched ? t('entry.noneBody') : t('entry.noDueBody')}
    </EmptyState>
  );
};
