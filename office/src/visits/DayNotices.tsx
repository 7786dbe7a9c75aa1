import type { PremisesRow } from '@meguri/core/premises/rows.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice, UndoNotice } from '@meguri/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentences } from '../platform/RefusalNotice.tsx';
import type { DaySheet } from './day-sheet.ts';
import { goTo } from './entry.ts';
import { MoveOutOffer } from './MoveOutOffer.tsx';
import type { DayEntry } from './use-day-entry.ts';

/** What has to be known before the first door is entered. */
export const DayWarnings = ({ sheet }: { readonly sheet: DaySheet }) => {
  const { t } = useTranslation('visits');
  if (!sheet.assigned) {
    return (
      <Notice kind="attention" title={t('entry.notAssigned')}>
        {t('entry.notAssignedBody')}
      </Notice>
    );
  }
  return sheet.monthClosed ? (
    <Notice kind="attention" title={t('entry.monthClosed')}>
      {t('entry.monthClosedBody')}
    </Notice>
  ) : null;
};

type LastProps = {
  readonly entry: DayEntry;
  readonly rows: readonly PremisesRow[];
  readonly sheet: DaySheet;
};

/** The last door recorded, with ten seconds to take it back. */
export const LastSaved = ({ entry, rows, sheet }: LastProps) => {
  const { t } = useTranslation('visits');
  const { last, sendings } = entry;
  const row = rows.find(({ id }) => id === last?.premisesId);
  const draft = entry.entry.sent.get(row?.id ?? '');
  const sending = sendings.get(row?.id ?? '');
  if (last === undefined || row === undefined || !draft?.outcome) return null;
  const unusual = sending?.state === 'saved' && sending.visit.unusualHour;
  const outcome = t(`outcomes.${draft.outcome}`);
  return (
    <UndoNotice
      key={last.visitId}
      onGone={entry.forget}
      onUndo={() => void entry.undo()}
      title={t('recordedAt', { address: row.address, outcome })}
    >
      {unusual && t('unusualHour', sheet.allowedHours)}
    </UndoNotice>
  );
};

type RefusedProps = Pick<LastProps, 'entry' | 'rows'>;

/** A door that was refused while the next one was being entered: said at once, with the way back. */
export const RefusedDoor = ({ entry, rows }: RefusedProps) => {
  const { t } = useTranslation('visits');
  const sentences = useSentences();
  const refused = rows.flatMap((row) => {
    const sending = entry.sendings.get(row.id);
    return sending?.state === 'refused' ? [{ row, error: sending.error }] : [];
  });
  const first = refused.find(({ row }) => row.id !== entry.current?.id);
  if (first === undefined) return null;
  const at = entry.entry.doors.indexOf(first.row.id);
  return (
    <Notice
      action={
        <Button onPress={() => entry.show(goTo(entry.entry, at))} size={28}>
          {t('entry.correct')}
        </Button>
      }
      kind="refusal"
      title={first.row.address}
    >
      {sentences(first.error).say}
    </Notice>
  );
};

type OffersProps = Pick<LastProps, 'entry' | 'rows'> & { readonly day: string };

/** Doors found empty because the people had moved: each is offered the move-out. */
export const MoveOutOffers = ({ entry, rows, day }: OffersProps) => {
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const offered = rows.filter(({ id }) => {
    const sending = entry.sendings.get(id);
    return sending?.state === 'saved' && sending.visit.offer === 'move-out' && !settled.has(id);
  });
  return offered.map((row) => (
    <MoveOutOffer
      day={day}
      key={row.id}
      onDone={() => setSettled((ids) => new Set(ids).add(row.id))}
      premises={row}
    />
  ));
};
