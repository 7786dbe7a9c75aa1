import { languageName } from '@meguri/core/base/languages.ts';
import { withdrawRequest } from '@meguri/core/interpreters/interpreters.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { changed, type Request, type Source } from './interpreter.ts';
import { ResultDialog } from './ResultDialog.tsx';

type Props = { readonly request: Request; readonly sources: readonly Source[] };

/** A task on the home page leads to its request, opened. */
const address = z.object({ request: z.string().catch('') });

type Step = 'answer' | 'record';

const firstOf = ({ may }: Request): Step | null =>
  may.answer && !may.record ? 'answer' : may.record ? 'record' : null;

/** What the caller may do with a request now. */
export const RequestSteps = ({ request, sources }: Props) => {
  const { t } = useTranslation('interpreters');
  const [asked, change] = useAddressState(address);
  const isAsked = asked.request === request.id;
  const [open, setOpen] = useState<Step | null>(isAsked ? firstOf(request) : null);
  const { answer, record, withdraw } = request.may;
  const onClose = () => {
    setOpen(null);
    if (isAsked) change({ request: '' });
  };
  return (
    <span className="flex flex-wrap gap-1">
      {answer && (
        <Step
          of={request}
          onPress={() => setOpen('answer')}
          what={t(request.state === 'open' ? 'request.answer' : 'request.again')}
        />
      )}
      {record && <Step of={request} onPress={() => setOpen('record')} what={t('request.record')} />}
      {withdraw && <Withdraw request={request} />}
      {open === 'answer' && <AnswerDialog {...{ onClose, request, sources }} />}
      {open === 'record' && <ResultDialog onClose={onClose} requestId={request.id} />}
    </span>
  );
};

type StepProps = {
  readonly of: Request;
  readonly what: string;
  readonly onPress: () => void;
  readonly quiet?: boolean;
  readonly busy?: boolean;
};

const Step = ({ of, what, onPress, quiet = false, busy = false }: StepProps) => {
  const { t } = useTranslation('interpreters');
  const locale = useLanguage();
  const dayText = useDayText();
  const language = languageName(of.language, locale);
  return (
    <Button
      busy={busy}
      label={t('request.of', { day: dayText(of.day), language, what })}
      look={quiet ? 'text' : 'outline'}
      onPress={onPress}
      size={28}
    >
      {what}
    </Button>
  );
};

const Withdraw = ({ request }: { readonly request: Request }) => {
  const { t } = useTranslation('interpreters');
  const end = { said: t('request.withdrawn'), onClose: () => undefined };
  const command = useDialogCommand(withdrawRequest, changed, end);
  return (
    <Step
      busy={command.isPending}
      of={request}
      onPress={() => command.mutate({ requestId: request.id })}
      quiet
      what={t('request.withdraw')}
    />
  );
};
