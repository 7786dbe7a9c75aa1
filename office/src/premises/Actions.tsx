import { Button } from '@meguri/ui/Button.tsx';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectDialog } from './CorrectDialog.tsx';
import { EndExemptionDialog, ExemptDialog } from './ExemptDialog.tsx';
import { MoveOutDialog, RemoveDialog } from './LeaveDialogs.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import type { May } from './may-keep.ts';
import type { ActionProps, OnePremises } from './one-premises.ts';
import { ReclassifyDialog } from './ReclassifyDialog.tsx';
import { WhyDialog } from './WhyDialog.tsx';

const dialogs = {
  reclassify: ReclassifyDialog,
  correct: CorrectDialog,
  moveOut: MoveOutDialog,
  remove: RemoveDialog,
  merge: MergeDialog,
  exempt: ExemptDialog,
  endExemption: EndExemptionDialog,
  why: WhyDialog,
} as const satisfies Record<string, ComponentType<ActionProps>>;

type Action = keyof typeof dialogs;

/** What this post can do with these premises now. */
const actionsOf = ({ status, exempt }: OnePremises, may: May): readonly Action[] => {
  const why: readonly Action[] = may.seeWhy ? ['why'] : [];
  if (status !== 'active') return why;
  const kept: readonly Action[] = ['correct', 'moveOut', 'remove', 'merge'];
  return [
    ...(may.classify ? (['reclassify'] as const) : []),
    ...(may.keep ? kept : []),
    ...(may.exempt ? ([exempt ? 'endExemption' : 'exempt'] as const) : []),
    ...why,
  ];
};

export const Actions = ({ may, ...props }: ActionProps & { readonly may: May }) => {
  const { t } = useTranslation('premises');
  const [open, setOpen] = useState<Action>();
  const Dialog = open && dialogs[open];
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {actionsOf(props.premises, may).map((action) => (
          <Button key={action} onPress={() => setOpen(action)} size={28}>
            {t(`actions.${action}`)}
          </Button>
        ))}
      </div>
      {Dialog && <Dialog {...props} onClose={() => setOpen(undefined)} />}
    </>
  );
};
