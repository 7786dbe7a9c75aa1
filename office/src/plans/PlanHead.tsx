import { dayInJapan } from '@meguri/core/base/day.ts';
import { formatYear } from '@meguri/core/base/era.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import { IconButton } from '@meguri/ui/Button.tsx';
import { Chip, type ChipTone } from '@meguri/ui/Chip.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { timeText, useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { Board } from './board.ts';

type Props = {
  readonly board: Board;
  readonly saving: boolean;
  readonly onYear: (year: number) => void;
};

export const stateTones: Readonly<Record<Board['versions'][number]['state'], ChipTone>> = {
  draft: 'yellow',
  submitted: 'blue',
  returned: 'yellow',
  approved: 'green',
  superseded: 'gray',
};

/** Which year and version this is, in what state, and who was here before. */
export const PlanHead = ({ board, saving, onYear }: Props) => {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const { year } = board;
  const name = (one: number) => formatYear(one, language);
  return (
    <>
      <div className="mb-2.5 flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="flex items-center">
          <IconButton icon="previous" label={name(year - 1)} onPress={() => onYear(year - 1)} />
          <h2 className="text-std-20B-150 text-ink">{t('title', { year: name(year) })}</h2>
          <IconButton icon="next" label={name(year + 1)} onPress={() => onYear(year + 1)} />
        </div>
        <VersionChip board={board} />
        <Beside board={board} />
        <LastSaved board={board} saving={saving} />
      </div>
      <Reasons board={board} />
    </>
  );
};

const VersionChip = ({ board: { plan } }: { readonly board: Board }) => {
  const { t } = useTranslation('plans');
  if (plan === null) return <Chip>{t('states.missing')}</Chip>;
  const { version, state } = plan;
  return (
    <Chip tone={stateTones[state]} {...(state === 'draft' ? { icon: 'correct' as const } : {})}>
      {state === 'draft' && version > 1
        ? t('replanOfVersion', { version })
        : t('stateOfVersion', { state: t(`states.${state}`), version })}
    </Chip>
  );
};

const Beside = ({ board: { approved, reviewer } }: { readonly board: Board }) => {
  const { t } = useTranslation('plans');
  const dayText = useDayText();
  const language = useLanguage();
  return (
    <>
      {approved && (
        <span className="text-muted">
          {t('approvedMeta', {
            version: approved.version,
            day: dayText(dayInJapan(new Date(approved.at))),
            by: approved.by,
          })}
        </span>
      )}
      {reviewer && <span>{t('waitsFor', { post: posts[reviewer][language] })}</span>}
    </>
  );
};

const LastSaved = ({ board: { plan }, saving }: Omit<Props, 'onYear'>) => {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  if (plan === null || plan.state === 'approved') return null;
  const { by, at } = plan.lastSaved;
  return (
    <span className="text-muted" role="status">
      {saving ? t('saving') : t('savedBy', { by, time: timeText(at, language) })}
    </span>
  );
};

const Reasons = ({ board: { plan, versions } }: { readonly board: Board }) => {
  const { t } = useTranslation('plans');
  if (plan === null) return null;
  const events = versions.find(({ id }) => id === plan.id)?.events ?? [];
  const returned = events.findLast(({ type }) => type === 'returned');
  return (
    <div className="mb-2.5 grid gap-2 empty:hidden">
      {plan.state === 'returned' && returned && (
        <Notice kind="attention" title={t('returned.title', { by: returned.by })}>
          {t('returned.body', { reason: returned.reason })}
        </Notice>
      )}
      {plan.state !== 'draft' && plan.overCapacityReason !== '' && (
        <Notice kind="attention" title={t('overCapacity.title')}>
          {t('overCapacity.body', { reason: plan.overCapacityReason })}
        </Notice>
      )}
    </div>
  );
};
