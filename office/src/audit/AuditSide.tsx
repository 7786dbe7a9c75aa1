import type { getAuditState } from '@meguri/core/audit/audit.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { countText, useSecondText } from './use-audit-words.ts';

type State = Output<typeof getAuditState>;
type Props = { readonly state: State };

/** What the auditor goes over: reviews that wait, by station, and whether backups work. */
export const AuditSide = ({ state }: Props) => (
  <div className="min-w-0">
    <Waiting state={state} />
    <Reviews state={state} />
    <Backups state={state} />
  </div>
);

const minute = 60_000;

// A second or two is how it works; a minute is worth a look.
const Waiting = ({ state: { waiting, waitingSince } }: Props) => {
  const { t } = useTranslation('audit');
  const secondText = useSecondText();
  if (waitingSince === null || Date.now() - Date.parse(waitingSince) < minute) return null;
  return (
    <div className="mb-4">
      <Notice
        kind="attention"
        title={t('state.waiting', { count: waiting, since: secondText(waitingSince) })}
      />
    </div>
  );
};

const known = ['break-glass.opened', 'look.asked', 'look.answered'] as const;

const Reviews = ({ state: { reviews } }: Props) => {
  const { t } = useTranslation('audit');
  const dayText = useDayText();
  const stateText = (state: string): string =>
    t(`due.states.${known.find((one) => one === state) ?? 'other'}`);
  return (
    <Section title={t('due.title')}>
      {reviews.length === 0 && <EmptyState title={t('due.none')}>{t('due.noneBody')}</EmptyState>}
      <ul className="grid gap-2.5">
        {reviews.map((one) => (
          <li
            className="border border-l-8 border-attention-line border-l-attention px-3.5 py-2"
            key={`${one.stationId} ${one.state}`}
          >
            <b className="block text-ink">{stateText(one.state)}</b>
            <span className="block">{one.stationName}</span>
            <span className="block">
              {t('due.count', { count: one.count, since: dayText(one.since, 'dense') })}
            </span>
            {one.overdue > 0 && (
              <b className="text-refusal">{t('due.overdue', { count: one.overdue })}</b>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Backups = ({ state: { backups } }: Props) => {
  const { t } = useTranslation('audit');
  const secondText = useSecondText();
  return (
    <Section title={t('backups.title')}>
      {backups.length === 0 && (
        <EmptyState title={t('backups.none')}>{t('backups.noneBody')}</EmptyState>
      )}
      <ul>
        {backups.map(({ id, kind, at, rows, fileName }) => (
          <li className="border-b border-line py-1.5" key={id}>
            <b className="block text-ink">{t(`backups.kinds.${kind}`)}</b>
            <span className="text-muted [overflow-wrap:anywhere]">
              {t('backups.line', { at: secondText(at), rows: countText(rows), file: fileName })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
