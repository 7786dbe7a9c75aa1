import { recordKey } from '@meguri/core/custody/custody.ops.ts';
import { type KeyEvent, keyEvents } from '@meguri/core/custody/custody.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type Key, type Register } from './register.ts';

type Props = {
  readonly keyRow: Key;
  readonly title: string;
  readonly people: Register['people'];
  readonly onClose: () => void;
};

/** What can happen to a key; the likeliest first. A lost one is found, or its lock replaced. */
const eventsAfter: Readonly<Record<Key['state'], readonly KeyEvent[]>> = {
  stored: ['handed-over', 'lost', 'retired'],
  held: ['stored', 'handed-over', 'lost', 'retired'],
  lost: ['found'],
  retired: [],
};

const missingFor = (event: KeyEvent | undefined, toId: string | null, note: string) => {
  if (event === 'handed-over' && toId === null) return 'key.to' as const;
  return event === 'lost' && note.trim() === '' ? ('note' as const) : undefined;
};

/** A key handed over, put back, lost, found or retired. */
export const KeyDialog = ({ keyRow, title, people, onClose }: Props) => {
  const { t } = useTranslation('custody');
  const language = useLanguage();
  const choices = eventsAfter[keyRow.state];
  const [event, setEvent] = useState<KeyEvent | undefined>(choices[0]);
  const [toId, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const command = useDialogCommand(recordKey, changed, { said: t('key.done'), onClose });
  const handsOver = event === 'handed-over';
  const missing = missingFor(event, toId, note);
  const send = () => {
    if (event !== undefined) {
      command.mutate({ keyId: keyRow.id, event, toId: handsOver ? toId : null, note });
    }
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('key.confirm')}
      missing={missing && t(missing)}
      onClose={onClose}
      onConfirm={send}
      title={title}
    >
      <RadioField
        label={t('key.what')}
        onChange={setEvent}
        options={choices.map((id) => ({ id, label: keyEvents[id][language] }))}
        value={event ?? null}
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
      <TextField
        {...(event === 'lost' ? { hint: t('key.lostHint') } : {})}
        label={t('note')}
        onChange={setNote}
        required={event === 'lost'}
        value={note}
      />
    </CommandDialog>
  );
};
