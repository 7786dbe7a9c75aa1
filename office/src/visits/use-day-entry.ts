import type { PremisesRow } from '@meguri/core/premises/rows.ts';
import { recordVisits, withdrawVisits } from '@meguri/core/visits/visits.ops.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../platform/call.ts';
import { sheetOf } from './draft.ts';
import { doorAt, type Entry, type Filled, giveBack, goTo, press, startEntry } from './entry.ts';
import { changedByVisits, type Recorded } from './use-record.ts';

/** A door that was sent: on its way, kept, or refused with the reason. */
export type Sending =
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly visit: Recorded[number] }
  | { readonly state: 'refused'; readonly error: Error };

export type DayEntry = ReturnType<typeof useDayEntry>;

type Start = {
  readonly rows: readonly PremisesRow[];
  /** The doors shown at first. */
  readonly shown: readonly PremisesRow[];
  readonly day: string;
  readonly clock: string;
  readonly items: readonly number[];
};

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

/** Other pages are asked anew when this one is left, so that the list at hand does not jump. */
const useAskAnewAtTheEnd = (): void => {
  const client = useQueryClient();
  useEffect(
    () => () =>
      void client.invalidateQueries({
        predicate: ({ queryKey: [name] }) =>
          changedByVisits.some((slice) => String(name).startsWith(slice)),
      }),
    [client],
  );
};

/** The doors of a day: every one is sent as soon as it is finished, and can be taken back. */
export const useDayEntry = ({ rows, shown, day, clock, items }: Start) => {
  const [entry, setEntry] = useState<Entry>(() =>
    startEntry(
      shown.map(({ id }) => id),
      clock,
    ),
  );
  const [sendings, setSendings] = useState<ReadonlyMap<string, Sending>>(new Map());
  const [last, setLast] = useState<{ readonly premisesId: string; readonly visitId: string }>();
  useAskAnewAtTheEnd();
  // Two keys may come before the page is drawn again.
  const now = useRef(entry);
  const show = (next: Entry) => {
    now.current = next;
    setEntry(next);
  };
  const mark = (premisesId: string, sending: Sending) =>
    setSendings((all) => new Map(all).set(premisesId, sending));
  const fail = (premisesId: string, error: unknown) => {
    mark(premisesId, { state: 'refused', error: asError(error) });
    show(giveBack(now.current, premisesId));
  };
  const save = async ({ premisesId, draft }: Filled) => {
    const visitId = crypto.randomUUID();
    const sheet = sheetOf(draft, { id: visitId, premisesId, day });
    if (sheet === null) return;
    mark(premisesId, { state: 'saving' });
    try {
      const { visits } = await call(recordVisits, { visits: [sheet] });
      for (const visit of visits) mark(premisesId, { state: 'saved', visit });
      setLast({ premisesId, visitId });
    } catch (error) {
      fail(premisesId, error);
    }
  };
  const step = (next: { readonly entry: Entry; readonly save: Filled | null }) => {
    show(next.entry);
    if (next.save) void save(next.save);
  };
  const undo = async () => {
    if (last === undefined) return;
    setLast(undefined);
    try {
      await call(withdrawVisits, { visitIds: [last.visitId] });
      setSendings((all) => new Map([...all].filter(([id]) => id !== last.premisesId)));
      const back = giveBack(now.current, last.premisesId);
      show(goTo(back, Math.max(0, back.doors.indexOf(last.premisesId))));
    } catch (error) {
      mark(last.premisesId, { state: 'refused', error: asError(error) });
    }
  };
  /** True when the key meant something here. */
  const onKey = (key: string): boolean => {
    if (key === 'Backspace') void undo();
    const next = press(now.current, key, items);
    if (next) step(next);
    return next !== null || key === 'Backspace';
  };
  const current = rows.find(({ id }) => id === doorAt(entry));
  return {
    entry,
    show,
    step,
    onKey,
    sendings,
    last,
    forget: () => setLast(undefined),
    undo,
    current,
  };
};
