import type { Input, Output } from '@meguri/core/operation.ts';
import { voiceChannels, voiceKinds, voiceSubjects } from '@meguri/core/voices/voice.ts';
import { enterVoice, type voicePlaces } from '@meguri/core/voices/voices.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../platform/DayInput.tsx';
import { useLabelOptions } from '../platform/label-options.ts';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useSession } from '../platform/session.ts';
import { useForm } from '../platform/use-form.ts';
import { changedVoices, formLanguageOptions } from './side.ts';

type Entry = Input<typeof enterVoice>;
type Form = Omit<Entry, 'receivedOn'> & { readonly receivedOn: string | null };

type Props = {
  readonly stations: Output<typeof voicePlaces>['stations'];
  readonly onEntered: (entered: Output<typeof enterVoice>) => void;
};

const { counter, event, letter } = voiceChannels;
const channels = { counter, event, letter };

const start = (placeId: string | null, today: string): Form => ({
  placeId,
  channel: 'counter',
  kind: 'opinion',
  subject: 'other',
  receivedOn: today,
  text: '',
  answerIn: 'ja',
});

export const NewVoiceForm = ({ stations, onEntered }: Props) => {
  const { t } = useTranslation('voices');
  const { stationId, today } = useSession();
  const [form, change] = useForm(start(stationId, today));
  const [asked, setAsked] = useState(false);
  const command = useCommandOf(enterVoice, { invalidate: changedVoices, onDone: onEntered });
  const { receivedOn } = form;
  const isReady = form.text.trim() !== '' && receivedOn !== null;
  const send = () => {
    setAsked(true);
    if (form.text.trim() !== '' && receivedOn !== null) command.mutate({ ...form, receivedOn });
  };
  return (
    <>
      <Matter change={change} form={form} stations={stations} />
      <TextField
        hint={t('new.textHint')}
        label={t('new.text')}
        lines={6}
        onChange={(text) => change({ text })}
        required
        value={form.text}
      />
      <DayInput
        day={receivedOn}
        label={t('new.received')}
        onDay={(day) => change({ receivedOn: day })}
      />
      <AnswerIn change={change} form={form} />
      {asked && !isReady && (
        <p className="mb-3 text-refusal" role="alert">
          {t('new.incomplete')}
        </p>
      )}
      {command.error && <RefusalNotice error={command.error} />}
      <Button busy={command.isPending} look="solid" onPress={send} size={48}>
        {t('new.send')}
      </Button>
    </>
  );
};

type PartProps = {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
};

const Matter = ({ form, change, stations }: PartProps & Pick<Props, 'stations'>) => {
  const { t } = useTranslation('voices');
  const places = [
    ...stations.map(({ stationId: id, name: label }) => ({ id, label })),
    { id: 'none', label: t('new.noPlace') },
  ];
  return (
    <>
      <div className="mb-4">
        <RadioField
          label={t('kind')}
          onChange={(kind) => change({ kind })}
          options={useLabelOptions(voiceKinds)}
          value={form.kind}
        />
      </div>
      <SelectField
        label={t('subject')}
        onChange={(subject) => change({ subject })}
        options={useLabelOptions(voiceSubjects)}
        required
        value={form.subject}
      />
      <SelectField
        label={t('new.place')}
        onChange={(id) => change({ placeId: id === 'none' ? null : id })}
        options={places}
        required
        value={form.placeId ?? 'none'}
      />
      <SelectField
        label={t('new.channel')}
        onChange={(channel) => change({ channel })}
        options={useLabelOptions(channels)}
        required
        value={form.channel}
      />
    </>
  );
};

const AnswerIn = ({ form, change }: PartProps) => {
  const { t } = useTranslation('voices');
  const language = useLanguage();
  return (
    <SelectField
      hint={t('new.answerInNote')}
      label={t('new.answerIn')}
      onChange={(answerIn) => change({ answerIn })}
      options={formLanguageOptions(language)}
      required
      value={form.answerIn}
    />
  );
};
