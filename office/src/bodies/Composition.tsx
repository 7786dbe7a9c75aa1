import { Button } from '@meguri/ui/Button.tsx';
import { GroupTable } from '@meguri/ui/GroupTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { AssignDialog } from './AssignDialog.tsx';
import type { Body, BodyKey, Place, Seat } from './body.ts';
import { HolderCell, PostCell } from './PlaceCells.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { SeatHistoryDialog } from './SeatHistoryDialog.tsx';

type Props = { readonly body: Body; readonly of: BodyKey };

type Open =
  | { readonly what: 'history'; readonly seat: Seat }
  | { readonly what: 'assign'; readonly seat: Seat; readonly place: Place | null }
  | { readonly what: 'remove'; readonly place: Place };

type Row = { readonly id: string; readonly seat: Seat; readonly place: Place };

/** The composition table (編成表): every seat with its posts and today's holders. */
export const Composition = ({ body, of }: Props) => {
  const { t } = useTranslation('bodies');
  const dayText = useDayText();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Section note={t('table.asOf', { day: dayText(body.on) })} title={t('table.title')}>
      <SeatTable body={body} onOpen={setOpen} />
      {open?.what === 'history' && <SeatHistoryDialog of={of} onClose={close} seat={open.seat} />}
      {open?.what === 'assign' && (
        <AssignDialog body={body} of={of} onClose={close} place={open.place} seat={open.seat} />
      )}
      {open?.what === 'remove' && <RemoveDialog onClose={close} place={open.place} />}
    </Section>
  );
};

type TableProps = { readonly body: Body; readonly onOpen: (open: Open) => void };

const SeatTable = ({ body, onOpen }: TableProps) => {
  const { t } = useTranslation('bodies');
  const { alsoIn, may } = body;
  const rowsOf = (seat: Seat): readonly Row[] =>
    seat.places.map((place, at) => ({ id: `${seat.seat} ${at}`, seat, place }));
  return (
    <GroupTable
      caption={t('table.title')}
      columns={[
        { id: 'post', head: t('table.post'), cell: ({ place }) => <PostCell place={place} /> },
        {
          id: 'holder',
          head: t('table.holder'),
          width: 270,
          cell: ({ place }) => <HolderCell alsoIn={alsoIn} place={place} />,
        },
        ...(may.compose
          ? [
              {
                id: 'record',
                head: t('table.record'),
                width: 96,
                cell: (row: Row) => <Actions {...row} onOpen={onOpen} />,
              },
            ]
          : []),
      ]}
      groupHead={t('table.seat')}
      groups={body.seats.map((seat) => ({
        id: seat.seat,
        head: <SeatHead onOpen={onOpen} seat={seat} {...may} />,
        rows: rowsOf(seat),
      }))}
      groupWidth={170}
      idOf={({ id }) => id}
    />
  );
};

type HeadProps = {
  readonly seat: Seat;
  readonly compose: boolean;
  readonly onOpen: (open: Open) => void;
};

/** Seats that somebody fills may take more than one post. */
const isOpenSeat = ({ by }: Seat): boolean => by === 'chief' || by === 'absent';

const SeatHead = ({ seat, compose, onOpen }: HeadProps) => {
  const { t } = useTranslation('bodies');
  const language = useLanguage();
  const title = seat.title[language];
  return (
    <span className="grid justify-items-start gap-0.5">
      <b>{title}</b>
      <span className="text-[14px] text-muted">{seat.clause}</span>
      {seat.annex !== null && (
        <span className="text-[14px] text-muted">{t('table.annex', { annex: seat.annex })}</span>
      )}
      <Button
        label={t('table.historyOf', { seat: title })}
        look="text"
        onPress={() => onOpen({ what: 'history', seat })}
        size={28}
      >
        {t('table.history')}
      </Button>
      {compose && isOpenSeat(seat) && seat.places.some(({ post }) => post !== null) && (
        <Button
          label={t('table.addTo', { seat: title })}
          onPress={() => onOpen({ what: 'assign', seat, place: null })}
          size={28}
        >
          {t('table.add')}
        </Button>
      )}
    </span>
  );
};

const Actions = ({ seat, place, onOpen }: Row & { readonly onOpen: (open: Open) => void }) => {
  const { t } = useTranslation('bodies');
  const language = useLanguage();
  if (place.seatId !== null) {
    return (
      <Button
        label={t('table.endOf', { post: place.post?.title ?? '' })}
        look="text"
        onPress={() => onOpen({ what: 'remove', place })}
        size={28}
      >
        {t('table.end')}
      </Button>
    );
  }
  if (place.vacancy === null || place.vacancy === 'no-holder' || seat.by === 'grade') return null;
  return (
    <Button
      label={t('table.chooseFor', { seat: `${seat.title[language]} ${place.printed}` })}
      onPress={() => onOpen({ what: 'assign', seat, place })}
      size={28}
    >
      {t('table.choose')}
    </Button>
  );
};
