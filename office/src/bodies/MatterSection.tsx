import { answerMatter, entrustMatter } from '@meguri/core/bodies/minutes.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import type { BodyKey } from './body.ts';
import { changedMeetings, type Listed, type Matter } from './meeting.ts';

type Props = { readonly of: BodyKey; readonly listed: Listed };
type Target = Listed['mayEntrustTo'][number];

/** What was entrusted to this body or by it, with the answers (付託, ST-6.3-2a). */
export const MatterSection = ({ of, listed: { matters, mayEntrustTo } }: Props) => {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const [to, setTo] = useState<Target | null>(null);
  const [answering, setAnswering] = useState<Matter | null>(null);
  if (matters.length === 0 && mayEntrustTo.length === 0) return null;
  return (
    <Section
      side={mayEntrustTo.map((one) => (
        <Button key={one.body} onPress={() => setTo(one)} size={36}>
          {t('matters.entrustTo', { name: one.name[language] })}
        </Button>
      ))}
      title={t('matters.title')}
    >
      {matters.length === 0 ? (
        <p className="text-muted">{t('matters.none')}</p>
      ) : (
        <Matters matters={matters} onAnswer={setAnswering} />
      )}
      {to && <EntrustDialog of={of} onClose={() => setTo(null)} to={to} />}
      {answering && <AnswerDialog matter={answering} onClose={() => setAnswering(null)} />}
    </Section>
  );
};

type MattersProps = {
  readonly matters: readonly Matter[];
  readonly onAnswer: (matter: Matter) => void;
};

const Matters = ({ matters, onAnswer }: MattersProps) => {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const dayText = useDayText();
  return (
    <PlainTable
      caption={t('matters.title')}
      columns={[
        { id: 'question', head: t('matters.question'), cell: ({ question }) => question },
        {
          id: 'from',
          head: t('matters.from'),
          cell: ({ fromName, entrustedOn }) =>
            `${fromName[language]}　${dayText(entrustedOn, 'short')}`,
          width: 170,
        },
        { id: 'to', head: t('matters.to'), cell: ({ toName }) => toName[language], width: 150 },
        {
          id: 'due',
          head: t('matters.due'),
          cell: ({ dueOn }) => (dueOn === null ? t('table.noDue') : dayText(dueOn, 'short')),
          width: 110,
        },
        {
          id: 'answer',
          head: t('matters.answer'),
          cell: (one) => <Answer matter={one} onAnswer={onAnswer} />,
          width: 260,
        },
      ]}
      idOf={({ id }) => id}
      rows={matters}
    />
  );
};

type AnswerProps = { readonly matter: Matter; readonly onAnswer: (matter: Matter) => void };

const Answer = ({ matter, onAnswer }: AnswerProps) => {
  const { t } = useTranslation('meetings');
  if (matter.answer !== null) return matter.answer.text;
  if (!matter.mayAnswer) return <Chip tone="yellow">{t('matters.waiting')}</Chip>;
  return (
    <Button onPress={() => onAnswer(matter)} size={28}>
      {t('matters.write')}
    </Button>
  );
};

type EntrustProps = {
  readonly of: BodyKey;
  readonly to: Target;
  readonly onClose: () => void;
};

const EntrustDialog = ({ of, to, onClose }: EntrustProps) => {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const [question, setQuestion] = useState('');
  const [dueOn, setDue] = useState<string | null>(null);
  const command = useDialogCommand(entrustMatter, changedMeetings, {
    said: t('matters.done'),
    onClose,
  });
  const send = () => command.mutate({ ...of, toBody: to.body, meetingId: null, question, dueOn });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('matters.entrust')}
      missing={question.trim() === '' && t('matters.question')}
      onClose={onClose}
      onConfirm={send}
      title={t('matters.entrustTo', { name: to.name[language] })}
    >
      <TextField
        label={t('matters.question')}
        lines={3}
        onChange={setQuestion}
        required
        value={question}
      />
      <DayInput day={dueOn} label={t('matters.due')} onDay={setDue} required={false} />
    </CommandDialog>
  );
};

type AnswerDialogProps = { readonly matter: Matter; readonly onClose: () => void };

const AnswerDialog = ({ matter, onClose }: AnswerDialogProps) => {
  const { t } = useTranslation('meetings');
  const [answer, setAnswer] = useState('');
  const command = useDialogCommand(answerMatter, changedMeetings, {
    said: t('matters.answered'),
    onClose,
  });
  const send = () => command.mutate({ matterId: matter.id, meetingId: null, answer });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('matters.confirm')}
      missing={answer.trim() === '' && t('matters.answer')}
      onClose={onClose}
      onConfirm={send}
      title={t('matters.write')}
    >
      <p className="mb-3">{matter.question}</p>
      <TextField
        label={t('matters.answer')}
        lines={4}
        onChange={setAnswer}
        required
        value={answer}
      />
    </CommandDialog>
  );
};
