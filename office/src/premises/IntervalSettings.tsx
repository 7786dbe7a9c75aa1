import { dayInJapan } from '@meguri/core/base/day.ts';
import type { Output } from '@meguri/core/operation.ts';
import { type Tier, tiers } from '@meguri/core/pack/criteria.ts';
import { listVisitIntervals, setVisitInterval } from '@meguri/core/premises/intervals.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { useChange } from './use-change.ts';

type Known = Output<typeof listVisitIntervals>;

/** How often each tier is visited at a station, with every earlier decision (MG-4.2a, MG-4.2b). */
export const IntervalSettings = ({ stationId }: { readonly stationId: string }) => {
  const { t } = useTranslation('premises');
  const { post, stationId: own } = useSession();
  const sets = post.kind === 'stationChief' && own === stationId;
  const query = useQueryOf(listVisitIntervals, { stationId });
  return (
    <Section note={t('intervals.lead')} title={t('intervals.title')}>
      <Loaded query={query}>
        {(known) => (
          <>
            <div className="mb-3 grid gap-2">
              {tiers.map((tier) => (
                <TierLine key={tier} known={known} sets={sets} stationId={stationId} tier={tier} />
              ))}
            </div>
            <Versions versions={known.versions} />
          </>
        )}
      </Loaded>
    </Section>
  );
};

type LineProps = {
  readonly tier: Tier;
  readonly known: Known;
  readonly stationId: string;
  readonly sets: boolean;
};

const TierLine = ({ tier, known, stationId, sets }: LineProps) => {
  const { t } = useTranslation('premises');
  const [isOpen, setOpen] = useState(false);
  const [now, standard] = [known.inForce[tier], known.standard[tier]];
  return (
    <div className="flex flex-wrap items-center gap-4">
      <b className="w-20 text-ink">{t(`tiers.${tier}`)}</b>
      <span className="text-ink">
        {now === null ? t('intervals.unset') : t('intervals.inForce', { months: now })}
      </span>
      {standard !== null && (
        <span className="text-muted">{t('intervals.standard', { months: standard })}</span>
      )}
      {sets && (
        <Button onPress={() => setOpen(true)} size={28}>
          {t('intervals.save')}
        </Button>
      )}
      {isOpen && (
        <IntervalDialog
          now={now}
          onClose={() => setOpen(false)}
          stationId={stationId}
          tier={tier}
        />
      )}
    </div>
  );
};

type DialogProps = {
  readonly tier: Tier;
  readonly now: number | null;
  readonly stationId: string;
  readonly onClose: () => void;
};

const IntervalDialog = ({ tier, now, stationId, onClose }: DialogProps) => {
  const { t } = useTranslation('premises');
  const { t: tp } = useTranslation();
  const [months, setMonths] = useState<number | null>(now);
  const [from, setFrom] = useState<string | null>(useSession().today);
  const [reasons, setReasons] = useState('');
  const [asked, setAsked] = useState(false);
  const command = useChange(setVisitInterval, t('intervals.saved'), onClose);
  const missing = [
    months === null && t('intervals.months'),
    from === null && t('intervals.from'),
    reasons.trim() === '' && t('intervals.reasons'),
  ].find((label) => label !== false);
  const confirm = () => {
    setAsked(true);
    if (missing === undefined && months !== null && from !== null) {
      command.mutate({ stationId, tier, months, from, reasons });
    }
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('intervals.save')}
      missing={asked && missing ? tp('missing', { what: missing }) : undefined}
      onClose={onClose}
      onConfirm={confirm}
      title={`${t('intervals.title')}　${t(`tiers.${tier}`)}`}
    >
      <NumberField
        label={t('intervals.months')}
        max={120}
        min={1}
        onChange={setMonths}
        required
        value={months}
      />
      <DayInput day={from} label={t('intervals.from')} onDay={setFrom} />
      <TextField
        label={t('intervals.reasons')}
        lines={4}
        onChange={setReasons}
        required
        value={reasons}
      />
    </CommandDialog>
  );
};

const Versions = ({ versions }: Pick<Known, 'versions'>) => {
  const { t } = useTranslation('premises');
  const dayText = useDayText();
  if (versions.length === 0) return <p className="text-muted">{t('intervals.none')}</p>;
  return (
    <PlainTable
      caption={t('intervals.versions')}
      columns={[
        { id: 'from', head: t('intervals.from'), cell: (one) => dayText(one.fromOn) },
        { id: 'tier', head: t('tier'), cell: (one) => t(`tiers.${one.tier}`) },
        {
          id: 'months',
          head: t('intervals.months'),
          cell: ({ months }) => t('intervals.each', { months }),
        },
        { id: 'reasons', head: t('intervals.reasons'), cell: (one) => one.reasons },
        {
          id: 'by',
          head: t('intervals.versions'),
          cell: (one) => `${one.setBy ?? ''}　${dayText(dayInJapan(new Date(one.setAt)), 'short')}`,
        },
      ]}
      idOf={(one) => one.id}
      rows={versions.toReversed()}
    />
  );
};
