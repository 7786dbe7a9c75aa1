import type { PremisesRow } from '@meguri/core/premises/rows.ts';
import { clockInJapan } from '@meguri/core/visits/night.ts';
import { daySheet } from '@meguri/core/visits/visits.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InUse } from '../materials/InUse.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useSession } from '../platform/session.ts';
import { AskNight } from './AskNight.tsx';
import { ClockField } from './ClockField.tsx';
import { offeredClock } from './clock.ts';
import { DayWarnings } from './DayNotices.tsx';
import { DraftFields } from './DraftFields.tsx';
import { type DaySheet, usualItems } from './day-sheet.ts';
import { blankDraft, type Draft, sheetOf, withOutcome } from './draft.ts';
import { MoreFields } from './MoreFields.tsx';
import { MoveOutOffer } from './MoveOutOffer.tsx';
import { Overlay } from './Overlay.tsx';
import { useRecord } from './use-record.ts';

/** What the panel must know of the door; a row of the premises list has it all. */
export type VisitedDoor = Pick<PremisesRow, 'id' | 'address' | 'card'>;

type Props = {
  readonly beatId: string;
  readonly premises: VisitedDoor;
  readonly onClose: () => void;
};

/** 訪問を記録する for one door, at the side of whatever page it is opened from. */
export const RecordVisit = ({ beatId, premises, onClose }: Props) => {
  const { t } = useTranslation('visits');
  const { today } = useSession();
  const [day, setDay] = useState<string | null>(today);
  const query = useQueryOf(daySheet, { beatId, day: day ?? today }, { keep: true });
  return (
    <Overlay onClose={onClose} over={premises.address} title={t('record')}>
      <DayInput day={day} label={t('day')} onDay={setDay} />
      <Loaded query={query}>
        {(sheet) => (
          <>
            <DayWarnings sheet={sheet} />
            <InUse beatId={beatId} />
            <Sheet day={day} onClose={onClose} premises={premises} sheet={sheet} />
          </>
        )}
      </Loaded>
    </Overlay>
  );
};

type SheetProps = {
  readonly day: string | null;
  readonly premises: VisitedDoor;
  readonly sheet: DaySheet;
  readonly onClose: () => void;
};

const isWhole = (draft: Draft): boolean =>
  draft.outcome !== null && (draft.heard === null || draft.heard.text.trim() !== '');

/** The sheet, sent whole or not at all; a refusal leaves everything as it was typed. */
const useSheet = ({ day, premises, sheet, onClose }: SheetProps) => {
  const now = clockInJapan(new Date().toISOString());
  const [draft, setDraft] = useState(() => blankDraft(offeredClock(now, sheet.nightWindow, 0)));
  const [asked, setAsked] = useState(false);
  const [movedAway, setMovedAway] = useState(false);
  const record = useRecord(([visit]) =>
    visit?.offer === 'move-out' ? setMovedAway(true) : onClose(),
  );
  const save = () => {
    setAsked(true);
    const visit = { id: crypto.randomUUID(), premisesId: premises.id, day: day ?? '' };
    const filled = sheetOf(draft, visit);
    if (filled && day !== null && isWhole(draft)) record.mutate({ visits: [filled] });
  };
  return { draft, setDraft, asked, movedAway, record, save };
};

const Sheet = (props: SheetProps) => {
  const { t } = useTranslation('visits');
  const { sheet, premises } = props;
  const { draft, setDraft, asked, movedAway, record, save } = useSheet(props);
  const onPart = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  if (movedAway) {
    return <MoveOutOffer day={props.day ?? ''} onDone={props.onClose} premises={premises} />;
  }
  return (
    <>
      <ClockField
        clock={draft.clock}
        label={t('clock')}
        onClock={(clock) => clock !== null && onPart({ clock })}
      />
      <DraftFields
        asked={asked && draft.outcome === null}
        card={premises.card}
        draft={draft}
        guidance={sheet.guidance}
        onOutcome={(outcome) => setDraft(withOutcome(draft, outcome, usualItems(sheet.guidance)))}
        onPart={onPart}
      />
      <MoreFields answerDays={sheet.answerDays} asked={asked} draft={draft} onPart={onPart} />
      {record.error && <RefusalNotice error={record.error} />}
      <div className="mt-2 flex flex-wrap gap-3">
        <Button busy={record.isPending} look="solid" onPress={save} size={48}>
          {t('save')}
        </Button>
        {sheet.nightVisits === 'approved' && (
          <AskNight nightWindow={sheet.nightWindow} premises={premises} />
        )}
      </div>
    </>
  );
};
