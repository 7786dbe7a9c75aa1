import { Button } from '@meguri/ui/Button.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDone } from '../platform/use-done.ts';
import { changedVoices, operationsOf, useIsOutside } from './side.ts';

/** The answer, as whoever holds the ticket will read it. */
export const AnswerForm = ({ voiceId }: { readonly voiceId: string }) => {
  const { t } = useTranslation('voices');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const done = useDone(() => {
    setText('');
    setAsked(false);
  });
  const command = useCommandOf(operationsOf(useIsOutside()).answer, {
    invalidate: changedVoices,
    onDone: () => done(t('one.sent')),
  });
  const isMissing = text.trim() === '';
  const send = () => {
    setAsked(true);
    if (!isMissing) command.mutate({ voiceId, text });
  };
  return (
    <Section title={t('one.answer')}>
      <TextField
        hint={t('one.answerHint')}
        label={t('one.answerLabel')}
        lines={6}
        onChange={setText}
        required
        value={text}
        {...(asked && isMissing ? { error: t('one.missing') } : {})}
      />
      {command.error && <RefusalNotice error={command.error} />}
      <Button busy={command.isPending} look="solid" onPress={send} size={48}>
        {t('one.send')}
      </Button>
    </Section>
  );
};
