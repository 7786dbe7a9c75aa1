import { addMonths, type Day, firstOfMonth, monthOf, yearOf } from '@meguri/core/base/day.ts';
import { recutBeats, recutChoices } from '@meguri/core/beats/recut.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useSession } from '../platform/session.ts';
import { RecutConfirm } from './RecutConfirm.tsx';
import { RecutForm } from './RecutForm.tsx';
import { type Asked, type Draft, emptyDraft, wishOf } from './recut-draft.ts';
import { RecutLooks } from './recut-slot.ts';

/** A beat is usually cut anew from the first of a month, as the form counts by months. */
const nextMonth = (today: Day): Day => addMonths(firstOfMonth(yearOf(today), monthOf(today)), 1);

/** Split, merge or move from a day on: first seen in both forms, then done. */
export const RecutPage = () => {
  const { t } = useTranslation('beats');
  const stationId = useAddressPart('stationId');
  const { today } = useSession();
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft, on: nextMonth(today) }));
  const query = useQueryOf(recutChoices, { stationId, on: draft.on ?? today }, { keep: true });
  return (
    <>
      <title>{t('recut.title')}</title>
      <PageHead
        basis={<PageBasis duties={['beats.recut', 'beats.assign']} />}
        crumbs={[
          { label: t('station.title'), href: `/stations/${stationId}` },
          { label: t('recut.title') },
        ]}
        meta={t('recut.lead')}
        title={t('recut.title')}
      />
      <Loaded lines={8} query={query}>
        {({ beats }) => (
          <>
            <RecutForm beats={beats} draft={draft} onChange={setDraft} />
            <LookAndDo draft={draft} stationId={stationId} />
          </>
        )}
      </Loaded>
    </>
  );
};

type LookProps = { readonly draft: Draft; readonly stationId: string };

const LookAndDo = ({ draft, stationId }: LookProps) => {
  const { t } = useTranslation('beats');
  const [seen, see] = useState<{ readonly asked: Asked; readonly of: Draft } | null>(null);
  const [isMissing, setMissing] = useState(false);
  const look = () => {
    const wish = wishOf(draft);
    const complete = wish !== null && draft.on !== null;
    setMissing(!complete);
    if (complete) see({ asked: { stationId, on: draft.on, wish }, of: draft });
  };
  // What was changed after the preview must be looked at again before it can be done.
  const isCurrent = seen !== null && seen.of === draft;
  return (
    <>
      {isMissing && (
        <p className="mb-3 text-refusal" role="alert">
          {t('recut.missing')}
        </p>
      )}
      {!isCurrent && (
        <Button icon="eye" onPress={look} size={48}>
          {t('recut.look')}
        </Button>
      )}
      {isCurrent && <Seen asked={seen.asked} />}
    </>
  );
};

const Seen = ({ asked }: { readonly asked: Asked }) => {
  const { t } = useTranslation('beats');
  const announce = useAnnounce();
  const navigate = useNavigate();
  const command = useCommandOf(recutBeats, {
    invalidate: ['beats.', 'premises.', 'plans.', 'sheets.', 'tasks.'],
    onDone: () => {
      announce({ kind: 'done', title: t('recut.done'), stays: true });
      void navigate({ to: `/stations/${asked.stationId}` });
    },
  });
  const Look = useContext(RecutLooks);
  return (
    Look && (
      <Look asked={asked}>
        {(moving) => (
          <>
            {command.error && <RefusalNotice error={command.error} />}
            <RecutConfirm
              busy={command.isPending}
              onDo={(reason) => command.mutate({ ...asked, reason, moving })}
            />
          </>
        )}
      </Look>
    )
  );
};
