import { measureChoices } from '@meguri/core/measures/measures.ops.ts';
import type { MeasurePlan } from '@meguri/core/measures/plan.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../directives/programme.tsx';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { HelpFields } from './HelpFields.tsx';
import { NoteFields } from './NoteFields.tsx';
import { type Choices, type Draft, planOf } from './plan-draft.ts';
import { Safeguard } from './Safeguard.tsx';
import { WhatFields } from './WhatFields.tsx';
import { WhenFields } from './WhenFields.tsx';
import { WhoFields } from './WhoFields.tsx';
import { WhomFields } from './WhomFields.tsx';

type Props = {
  readonly programme: Programme;
  /** null: headquarters. */
  readonly stationId: string | null;
  readonly initial: (choices: Choices) => Draft;
  readonly command: { readonly isPending: boolean; readonly error: Error | null };
  readonly sendLabel: string;
  readonly onSend: (plan: MeasurePlan) => void;
  /** In place of a refusal, where somebody was faster. */
  readonly clash?: (draft: Draft, take: (plan: Draft) => void) => ReactNode;
};

/** What, for whom, why, when, with which help, by whom. */
export const PlanForm = (props: Props) => {
  const { programme, stationId } = props;
  const query = useQueryOf(measureChoices, { pack: programme.pack, stationId });
  return (
    <Loaded lines={10} query={query}>
      {(choices) => <Form {...props} choices={choices} />}
    </Loaded>
  );
};

const Form = (props: Props & { readonly choices: Choices }) => {
  const { t } = useTranslation('measures');
  const { programme, choices, command } = props;
  const [draft, setDraft] = useState(() => props.initial(choices));
  const [tried, setTried] = useState(false);
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  const plan = planOf(draft);
  const send = () => {
    setTried(true);
    if (plan !== null) props.onSend(plan);
  };
  const shared = { draft, change, programme, choices };
  const clash = props.clash?.(draft, setDraft) ?? null;
  return (
    <div className="max-w-[880px]">
      <WhatFields {...shared} />
      <NoteFields {...shared} />
      <WhenFields {...shared} tried={tried} />
      <WhomFields {...shared} />
      <HelpFields {...shared} />
      <WhoFields {...shared} />
      {tried && plan === null && (
        <p className="mb-3 text-refusal" role="alert">
          {t('form.missing')}
        </p>
      )}
      {clash}
      {clash === null && command.error !== null && (
        <div className="mb-3">
          <RefusalNotice error={command.error} />
        </div>
      )}
      <Button busy={command.isPending} look="solid" onPress={send} size={48}>
        {props.sendLabel}
      </Button>
      <Safeguard />
    </div>
  );
};
