import { endHolding } from '@meguri/core/organisation/organisation.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useDayText } from '../platform/format.ts';
import { useCommandOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import type { Holding, Post } from './units.ts';

type Props = {
  readonly post: Post;
  readonly mayStaff: boolean;
  readonly onClose: () => void;
};

/** Who held a post when, the newest first; a holding that runs can be ended from a day on. */
export const HoldingsDialog = ({ post, mayStaff, onClose }: Props) => {
  const { t } = useTranslation('organisation');
  const [ending, end] = useState<Holding | null>(null);
  if (ending) return <EndDialog holding={ending} onClose={onClose} />;
  return (
    <Dialog isOpen onClose={onClose} title={t('historyOf', { post: post.title })}>
      <ul className="grid">
        {post.holdings.map((holding) => (
          <HoldingLine
            holding={holding}
            key={holding.id}
            {...(mayStaff ? { onEnd: () => end(holding) } : {})}
          />
        ))}
      </ul>
    </Dialog>
  );
};

type LineProps = { readonly holding: Holding; readonly onEnd?: () => void };

const HoldingLine = ({ holding, onEnd }: LineProps) => {
  const { t } = useTranslation('organisation');
  const dayText = useDayText();
  const { today } = useSession();
  const { fromOn, untilOn, name } = holding;
  const period =
    untilOn === null
      ? t('open', { from: dayText(fromOn) })
      : t('period', { from: dayText(fromOn), until: dayText(untilOn) });
  const runs = untilOn === null || untilOn >= today;
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line py-2">
      <b className="text-ink">{name}</b>
      <span>{period}</span>
      {holding.acting && <Chip>{t('acting')}</Chip>}
      {onEnd && runs && (
        <span className="ml-auto">
          <Button label={t('endOf', { name })} onPress={onEnd} size={28}>
            {t('end')}
          </Button>
        </span>
      )}
    </li>
  );
};

type EndProps = { readonly holding: Holding; readonly onClose: () => void };

const EndDialog = ({ holding, onClose }: EndProps) => {
  const { t } = useTranslation('organisation');
  const [on, setOn] = useState<string | null>(useSession().today);
  const command = useCommandOf(endHolding, {
    invalidate: ['organisation.', 'access.'],
    onDone: onClose,
  });
  const confirm = () => {
    if (on !== null) command.mutate({ holdingId: holding.id, on });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('end')}
      missing={on === null && t('endDay')}
      onClose={onClose}
      onConfirm={confirm}
      title={t('endOf', { name: holding.name })}
    >
      <DayInput day={on} label={t('endDay')} onDay={setOn} />
    </CommandDialog>
  );
};
