import type { Output } from '@meguri/core/operation.ts';
import type { todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { LinkButton } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';

type Props = Pick<Output<typeof todaysTasks>, 'next' | 'now'>;

/** Nothing waits: says so, and what comes next. */
export const NothingToday = ({ next, now }: Props) => {
  const { t } = useTranslation('tasks');
  const dayText = useDayText();
  const href = now?.scope === 'beats' ? '/beats' : '/stations';
  return (
    <div className="mb-7">
      <EmptyState
        action={
          <LinkButton href={href}>{t(now?.scope === 'beats' ? 'toBeats' : 'toStation')}</LinkButton>
        }
        title={t('none')}
      >
        {next === null ? t('noneBody') : t(`next.${next.code}`, { day: dayText(next.on, 'dense') })}
      </EmptyState>
    </div>
  );
};
