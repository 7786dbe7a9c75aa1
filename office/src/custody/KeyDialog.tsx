import { keysOf } from '@meguri/core/base/keys.ts';
import { recordKey } from '@meguri/core/custody/custody.ops.ts';
import { type KeyEvent, keyEvents } from '@meguri/core/custody/custody.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf } from '../platform/queries.ts';
import { useDone } from '../platform/use-done.ts';
import { changed, type Key, type Register } from './register.ts';

type Props = {
  readonly keyRow: Key;
  readonly title: string;
  readonly people: Register['people'];
  readonly onClose: () => void;
};

/** A key handed over, put back, lost, found or retired. */
export const KeyDialog = ({ keyRow, title, people, onClose }: Props) => {
  const { t } = useTranslation('custody');
  const { t: tp } = useTranslation();
  const language = useLanguage();
  const done = useDone(onClose);
  const [event, setEvent] = useState<KeyEvent>(keyRow.state === 'held' ? 'stored' : 'handed-over');
  const [toId, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const command = useCommandOf(recordKey, {
    invalidate: changed,
    onDone: () => done(t('key.done')),
  });
  const handsOver = event === 'handed-over';
  const isMissing = handsOver && toId === null;
  const send = () => {
    setAsked(true);
    if (!isMissing) {
      command.mutate({ keyId: keyRow.id, event, toId: handsOver ? toId : null, note });
    }
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('key.confirm')}
      missing={asked && isMissing ? tp('missing', { what: t('key.to') }) : undefined}
      onClose={onClose}
      onConfirm={send}
      title={title}
    >
      <RadioField
        label={t('key.what')}
        onChange={setEvent}
        options={keysOf(keyEvents).map((id) => ({ id, label: keyEvents[id][language] }))}
        value={event}
      />
      {handsOver && (
        <SelectField
          label={t('key.to')}
          onChange={setTo}
          options={people.map(({ personId, name }) => ({ id: personId, label: name }))}
          required
          value={toId}
        />
      )}
      <TextField label={t('note')} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
