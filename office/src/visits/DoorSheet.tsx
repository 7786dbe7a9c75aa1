import type { PremisesRow } from '@meguri/core/premises/rows.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { ClockField } from './ClockField.tsx';
import { DraftFields } from './DraftFields.tsx';
import { type DaySheet, usualItems } from './day-sheet.ts';
import { change, choose, draftOf, finish } from './entry.ts';
import { MoreFields } from './MoreFields.tsx';
import type { DayEntry } from './use-day-entry.ts';

type Props = {
  readonly day: DayEntry;
  readonly sheet: DaySheet;
  readonly row: PremisesRow;
};

/** The door at hand, large enough to be read while typing; the same sheet for the mouse. */
export const DoorSheet = ({ day, sheet, row }: Props) => {
  const { t } = useTranslation('visits');
  const { entry, show, sendings } = day;
  const draft = draftOf(entry);
  const sending = sendings.get(row.id);
  const onPart = (part: Parameters<typeof change>[1]) => show(change(entry, part));
  return (
    <section aria-label={row.address} className="min-w-0">
      <p className="text-std-20B-150 text-ink">{row.address}</p>
      <DoorFacts row={row} />
      <div className="flex flex-wrap gap-x-5">
        <ClockField
          clock={draft.clock}
          key={row.id}
          label={t('clock')}
          onClock={(clock) => clock !== null && onPart({ clock })}
        />
      </div>
      <DraftFields
        asked={entry.asked}
        card={row.card}
        draft={draft}
        guidance={sheet.guidance}
        onOutcome={(outcome) => show(choose(entry, outcome, usualItems(sheet.guidance)))}
        onPart={onPart}
      />
      {sending?.state === 'refused' && <RefusalNotice error={sending.error} />}
      <Button className="my-1" look="solid" onPress={() => day.step(finish(entry))} size={48}>
        {t('saveNext')}
      </Button>
      <details className="mb-3" key={`more ${row.id}`}>
        <summary className="min-h-11 cursor-pointer py-2.5 text-link underline">
          {t('more')}
        </summary>
        <MoreFields
          answerDays={sheet.answerDays}
          asked={entry.asked}
          draft={draft}
          onPart={onPart}
        />
      </details>
    </section>
  );
};

const DoorFacts = ({ row }: { readonly row: PremisesRow }) => {
  const { t } = useTranslation(['visits', 'premises']);
  const dayText = useDayText();
  const met = row.lastMetOn;
  return (
    <p className="mb-3 flex flex-wrap gap-x-4 text-muted">
      {row.name && <span className="text-body">{row.name}</span>}
      <span>
        {met === null ? t('entry.neverMet') : t('entry.lastMet', { day: dayText(met, 'short') })}
      </span>
      {row.dueOn && <span>{t('entry.dueOn', { day: dayText(row.dueOn, 'short') })}</span>}
      {row.attempts > 0 && <span>{t('entry.attempts', { count: row.attempts })}</span>}
      {row.convenience && <span>{t(`premises:convenience.${row.convenience}`)}</span>}
    </p>
  );
};
