import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../platform/session.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import type { Opened, OpenedProps } from './community.ts';
import { LetterDialog } from './LetterDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { ObjectDialog } from './ObjectDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { TellDialog } from './TellDialog.tsx';

const dialogs = {
  confirm: ConfirmDialog,
  tell: TellDialog,
  letter: LetterDialog,
  link: LinkDialog,
  object: ObjectDialog,
  remove: RemoveDialog,
} as const;

type Action = keyof typeof dialogs;

/** What ends the entry stands quietly behind the rest. */
const isForGood = (action: Action): boolean => action === 'object' || action === 'remove';

/** The one filled button is what the entry waits for. */
const primaryOf = ({ entry, may }: Opened): Action | null => {
  if (entry.state === 'objected') return may.remove ? 'remove' : null;
  if (entry.state === 'notice-due') return may.hear ? 'tell' : null;
  return may.keep ? 'confirm' : null;
};

const offered = ({ entry, may }: Opened, isHere: boolean): readonly Action[] => [
  ...(may.keep ? (['confirm'] as const) : []),
  ...(may.hear ? (['tell'] as const) : []),
  ...(isHere && entry.objectedOn === null ? (['letter'] as const) : []),
  ...(may.keep ? (['link'] as const) : []),
  ...(may.hear ? (['object'] as const) : []),
  ...(may.remove ? (['remove'] as const) : []),
];

export const EntryActions = (props: OpenedProps & { readonly onChange: () => void }) => {
  const { t } = useTranslation('communities');
  const { stationId } = useSession();
  const [open, setOpen] = useState<Action | null>(null);
  const { opened, onChange } = props;
  const primary = primaryOf(opened);
  const actions = offered(opened, stationId === opened.entry.stationId);
  const Dialog = open === null ? null : dialogs[open];
  if (actions.length === 0) return null;
  return (
    <div className="mb-6 flex flex-wrap items-center gap-2.5">
      {primary !== null && (
        <Button look="solid" onPress={() => setOpen(primary)} size={48}>
          {t(`actions.${primary}`)}
        </Button>
      )}
      {opened.may.keep && (
        <Button onPress={onChange} size={36}>
          {t('actions.change')}
        </Button>
      )}
      {actions
        .filter((action) => action !== primary)
        .map((action) => (
          <Button
            key={action}
            look={isForGood(action) ? 'text' : 'outline'}
            onPress={() => setOpen(action)}
            size={36}
          >
            {t(`actions.${action}`)}
          </Button>
        ))}
      {Dialog && <Dialog {...props} onClose={() => setOpen(null)} />}
    </div>
  );
};
