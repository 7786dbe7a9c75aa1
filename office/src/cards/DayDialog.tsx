import type { Day } from '@meguri/core/base/day.ts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';

type Props = {
  readonly title: string;
  readonly confirmLabel: string;
  readonly command: { readonly isPending: boolean; readonly error: Error | null };
  readonly onConfirm: (day: Day) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** One day and one command. */
export const DayDialog = ({ onConfirm, children, ...props }: Props) => {
  const { t } = useTranslation('cards');
  const { today } = useSession();
  const [day, setDay] = useState<Day | null>(today);
  return (
    <CommandDialog {...props} onConfirm={() => day !== null && onConfirm(day)}>
      {children}
      <DayInput day={day} label={t('day')} onDay={setDay} />
    </CommandDialog>
  );
};
