import {
  type Decision,
  type DecisionGround,
  decisionGrounds,
  decisions,
} from '@meguri/core/rights/request.ts';
import { decideRequest } from '@meguri/core/rights/requests.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import type { Request } from './case.ts';

type Props = { readonly request: Request; readonly onClose: () => void };

const needsGround = (decision: Decision | null): boolean =>
  decision === 'partial' || decision === 'refused';

export const DecideDialog = ({ request: { requestId }, onClose }: Props) => {
  const { t } = useTranslation('rights');
  const { today } = useSession();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [chosen, setGround] = useState<DecisionGround>('none');
  const [on, setOn] = useState<string | null>(today);
  const command = useDialogCommand(decideRequest, ['rights.', 'tasks.'], {
    said: t('decide.done'),
    onClose,
  });
  const ground = needsGround(decision) ? chosen : 'none';
  const send = () => {
    if (decision !== null && on !== null) command.mutate({ requestId, decision, ground, on });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('decide.confirm')}
      incomplete={(decision === null || on === null) && t('decide.missing')}
      onClose={onClose}
      onConfirm={send}
      title={t('decide.title')}
    >
      <div className="mb-4">
        <RadioField
          label={t('decide.decision')}
          onChange={setDecision}
          options={decisions.map((id) => ({ id, label: t(`decision.${id}`) }))}
          value={decision}
        />
      </div>
      {needsGround(decision) && (
        <SelectField
          label={t('decide.ground')}
          onChange={setGround}
          options={decisionGrounds.map((id) => ({ id, label: t(`ground.${id}`) }))}
          required
          value={chosen}
        />
      )}
      <DayInput day={on} label={t('decide.day')} onDay={setOn} />
    </CommandDialog>
  );
};
