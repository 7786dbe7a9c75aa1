import { answerOpinion } from '@meguri/core/visits/opinions.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip, type ChipTone } from '@meguri/ui/Chip.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useDayText } from '../platform/format.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import type { Opinion } from './opinion.ts';

const tones: Record<Opinion['state'], ChipTone> = {
  overdue: 'yellow',
  open: 'blue',
  answered: 'green',
  noted: 'gray',
};

/** One request or opinion: what was said, by when to answer, what was answered. */
export const OpinionCard = ({ opinion }: { readonly opinion: Opinion }) => {
  const { t } = useTranslation('visits');
  const dayText = useDayText();
  const [answering, setAnswering] = useState(false);
  const { state, kind, text, address, answerDueOn, answer } = opinion;
  const waits = state === 'open' || state === 'overdue';
  return (
    <li className="rounded-8 border border-line-strong p-4">
      <p className="mb-1 flex flex-wrap items-center gap-2.5">
        <Chip tone={tones[state]}>{t(`opinions.states.${state}`)}</Chip>
        <b className="text-ink">{address}</b>
        <span className="text-muted">{t(`kinds.${kind}`)}</span>
        {waits && answerDueOn && (
          <span className="ml-auto text-ink">
            {t('opinions.due', { day: dayText(answerDueOn, 'dense') })}
          </span>
        )}
      </p>
      <p className="text-std-16N-170 text-ink">{text}</p>
      <p className="text-muted">
        {t('opinions.heardOn', { day: dayText(opinion.heardOn), by: opinion.by })}
      </p>
      {answer && <Answer answer={answer} />}
      {waits && (
        <Button
          className="mt-2"
          label={`${t('opinions.answer')}　${address}`}
          onPress={() => setAnswering(true)}
        >
          {t('opinions.answer')}
        </Button>
      )}
      {answering && <AnswerDialog onClose={() => setAnswering(false)} opinion={opinion} />}
    </li>
  );
};

const Answer = ({ answer }: { readonly answer: NonNullable<Opinion['answer']> }) => {
  const { t } = useTranslation('visits');
  const dayText = useDayText();
  return (
    <div className="mt-2 border-l-4 border-line-strong pl-3">
      <p className="text-std-16N-170 text-ink">{answer.text}</p>
      <p className="text-muted">
        {t('opinions.answeredOn', { day: dayText(answer.on), by: answer.by })}
      </p>
    </div>
  );
};

type DialogProps = { readonly opinion: Opinion; readonly onClose: () => void };

const AnswerDialog = ({ opinion, onClose }: DialogProps) => {
  const { t } = useTranslation('visits');
  const { today } = useSession();
  const [text, setText] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [asked, setAsked] = useState(false);
  const command = useDialogCommand(answerOpinion, ['visits.opinions', 'tasks.'], {
    said: t('opinions.answerDone'),
    onClose,
  });
  const save = () => {
    setAsked(true);
    if (text.trim() !== '' && on !== null) command.mutate({ opinionId: opinion.id, text, on });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('opinions.answer')}
      onClose={onClose}
      onConfirm={save}
      title={t('opinions.answerTo')}
    >
      <p className="mb-3 text-[16px]">{opinion.text}</p>
      <TextField
        autoFocus
        error={asked && text.trim() === '' ? t('opinions.answerMissing') : undefined}
        label={t('opinions.answerText')}
        lines={3}
        onChange={setText}
        required
        value={text}
      />
      <DayInput day={on} label={t('opinions.answeredDay')} onDay={setOn} />
    </CommandDialog>
  );
};
