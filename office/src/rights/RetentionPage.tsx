import type { Output } from '@meguri/core/operation.ts';
import { destroyDue, endHold, seeRetention } from '@meguri/core/rights/retention.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { HoldDialog } from './HoldDialog.tsx';
import { RightsFrame } from './RightsFrame.tsx';

type Found = Output<typeof seeRetention>;
type Props = { readonly found: Found };

/** How long what is kept, what is held back, and what was destroyed; never what stood in it. */
export const RetentionPage = () => {
  const { t } = useTranslation('rights');
  const query = useQueryOf(seeRetention, {});
  return (
    <RightsFrame duty="rights.retain" tab="retention" title={t('retention.title')}>
      <Loaded lines={8} query={query}>
        {(found) => (
          <>
            <Unset found={found} />
            {found.may.hold && <AskedHold />}
            <Rules found={found} />
            <Holds found={found} />
            <History found={found} />
          </>
        )}
      </Loaded>
    </RightsFrame>
  );
};

const asked = z.object({ card: z.uuid().nullable().catch(null) });

/** A card is held from where it is shown: its page leads here with its number. */
const AskedHold = () => {
  const { stationId } = useSession();
  const [{ card }, change] = useAddressState(asked);
  if (card === null || stationId === null) return null;
  const number = card.slice(0, 8).toUpperCase();
  return (
    <HoldDialog
      one={{ record: 'card', stationId, subjectId: card, number }}
      onClose={() => change({ card: null })}
      stations={[]}
    />
  );
};

const Unset = ({ found: { rules } }: Props) => {
  const { t } = useTranslation('rights');
  if (rules.every(({ months }) => months !== null)) return null;
  return (
    <div className="mb-5">
      <Notice kind="attention" title={t('retention.unset')}>
        {t('retention.unsetBody')}
      </Notice>
    </div>
  );
};

const Rules = ({ found }: Props) => {
  const { t } = useTranslation('rights');
  const language = useLanguage();
  const { rules, items, unsetItems, may } = found;
  return (
    <Section
      note={t('retention.items', { items, unset: unsetItems })}
      side={may.destroy && <Destroy />}
      title={t('retention.rules')}
    >
      <PlainTable
        caption={t('retention.rules')}
        columns={[
          {
            id: 'record',
            head: t('retention.record'),
            cell: (row) => t(`retention.records.${row.record}`),
          },
          {
            id: 'cutOff',
            head: t('retention.cutOff'),
            cell: (row) => t(`retention.cutOffs.${row.cutOff}`),
          },
          {
            id: 'months',
            head: t('retention.months'),
            cell: ({ months }) =>
              months === null ? t('retention.none') : t('retention.monthsOf', { months }),
          },
          { id: 'due', head: t('retention.due'), cell: (row) => row.due, align: 'end' },
          { id: 'held', head: t('retention.held'), cell: (row) => row.held, align: 'end' },
          { id: 'kept', head: t('retention.kept'), cell: (row) => row.kept, align: 'end' },
          { id: 'law', head: t('retention.rule'), cell: (row) => row.law[language] },
        ]}
        idOf={(row) => row.record}
        rows={rules}
      />
    </Section>
  );
};

const Destroy = () => {
  const { t } = useTranslation('rights');
  const [isOpen, setOpen] = useState(false);
  const announce = useAnnounce();
  const command = useCommandOf(destroyDue, {
    invalidate: ['rights.', 'cards.', 'tasks.'],
    onDone: ({ destroyed }) => {
      announce({ kind: 'done', title: t('retention.destroyed', { count: destroyed }) });
      setOpen(false);
    },
  });
  return (
    <>
      <Button icon="remove" onPress={() => setOpen(true)}>
        {t('retention.destroy')}
      </Button>
      {isOpen && (
        <CommandDialog
          command={command}
          confirmLabel={t('retention.destroyTitle')}
          onClose={() => setOpen(false)}
          onConfirm={() => command.mutate({})}
          title={t('retention.destroy')}
        >
          <p className="mb-4">{t('retention.destroyBody')}</p>
        </CommandDialog>
      )}
    </>
  );
};

const Holds = ({ found: { holds, may, stations } }: Props) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      side={may.hold && <Button onPress={() => setOpen(true)}>{t('retention.hold')}</Button>}
      title={t('retention.holds')}
    >
      {holds.length === 0 ? (
        <p className="text-muted">{t('retention.noHolds')}</p>
      ) : (
        <PlainTable
          caption={t('retention.holds')}
          columns={[
            {
              id: 'record',
              head: t('retention.record'),
              cell: (row) =>
                `${t(`retention.records.${row.record}`)}　${row.subject === null ? t('retention.wholeKind') : t('retention.one', { number: row.subject })}`,
            },
            { id: 'reason', head: t('retention.reason'), cell: (row) => row.reason },
            {
              id: 'review',
              head: t('retention.reviewOn'),
              cell: (row) => dayText(row.reviewOn, 'short'),
            },
            { id: 'station', head: t('retention.station'), cell: (row) => row.stationName },
            { id: 'by', head: t('retention.by'), cell: (row) => row.by },
            ...(may.hold
              ? [
                  {
                    id: 'end',
                    head: t('retention.end'),
                    cell: (row: Found['holds'][number]) => <EndHold holdId={row.holdId} />,
                  },
                ]
              : []),
          ]}
          idOf={(row) => row.holdId}
          rows={holds}
        />
      )}
      {isOpen && <HoldDialog onClose={() => setOpen(false)} stations={stations} />}
    </Section>
  );
};

const EndHold = ({ holdId }: { readonly holdId: string }) => {
  const { t } = useTranslation('rights');
  const command = useCommandOf(endHold, { invalidate: ['rights.', 'tasks.'] });
  return (
    <Button busy={command.isPending} onPress={() => command.mutate({ holdId })} size={28}>
      {t('retention.end')}
    </Button>
  );
};

const History = ({ found: { destroyed } }: Props) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  return (
    <Section title={t('retention.history')}>
      {destroyed.length === 0 ? (
        <p className="text-muted">{t('retention.noHistory')}</p>
      ) : (
        <PlainTable
          caption={t('retention.history')}
          columns={[
            { id: 'on', head: t('retention.day'), cell: (row) => dayText(row.on, 'short') },
            {
              id: 'record',
              head: t('retention.record'),
              cell: (row) => t(`retention.records.${row.record}`),
            },
            { id: 'count', head: t('retention.count'), cell: (row) => row.count, align: 'end' },
            {
              id: 'why',
              head: t('retention.why'),
              cell: (row) => t(`retention.reasons.${row.reason}`),
            },
            { id: 'rule', head: t('retention.rule'), cell: (row) => row.rule },
            { id: 'station', head: t('retention.station'), cell: (row) => row.stationName },
            { id: 'by', head: t('retention.by'), cell: (row) => row.by ?? '—' },
          ]}
          idOf={(row) => row.id}
          rows={destroyed}
        />
      )}
    </Section>
  );
};
