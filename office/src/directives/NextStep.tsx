import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DistributeDialog } from './DistributeDialog.tsx';
import { EnactDialog } from './EnactDialog.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import type { Directive } from './register.ts';

const stepOf = ({ life, reviewDue, unsent, may }: Directive) => {
  if (!may.keep) return undefined;
  if (life.state === 'draft') return 'enact';
  if (reviewDue !== null) return 'review';
  if (['coming', 'in-force'].includes(life.state) && unsent.length > 0) return 'distribute';
  return undefined;
};

const dialogs = { enact: EnactDialog, review: ReviewDialog, distribute: DistributeDialog } as const;

/** The one thing to do next with a version, for whoever keeps the register. */
export const NextStep = ({ directive }: { readonly directive: Directive }) => {
  const { t } = useTranslation('directives');
  const [isOpen, setOpen] = useState(false);
  const step = stepOf(directive);
  if (step === undefined) return null;
  const Dialog = dialogs[step];
  return (
    <>
      <Button look="solid" onPress={() => setOpen(true)} size={48}>
        {t(`${step}.open`)}
      </Button>
      {isOpen && <Dialog directive={directive} onClose={() => setOpen(false)} />}
    </>
  );
};
