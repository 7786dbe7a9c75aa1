import { adoptPack, endPack } from '@meguri/core/directives/packs-in-use.ops.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type KnownPack } from './register.ts';

type Props = { readonly pack: KnownPack; readonly onClose: () => void };

/** Used here from a day on; its bodies, seats and meetings appear with it. */
export const AdoptDialog = ({ pack, onClose }: Props) => {
  const { t } = useTranslation('directives');
  const command = useDialogCommand(adoptPack, changed, { said: t('adopt.done'), onClose });
  return (
    <DayAndReason
      command={command}
      kind="adopt"
      onClose={onClose}
      onSend={(fromOn, reason) => command.mutate({ pack: pack.pack, fromOn, reason })}
      pack={pack}
    />
  );
};

/** The last day counts whole; what happened until then is judged by the pack of its day. */
export const EndDialog = ({ pack, onClose }: Props) => {
  const { t } = useTranslation('directives');
  const command = useDialogCommand(endPack, changed, { said: t('end.done'), onClose });
  return (
    <DayAndReason
      command={command}
      kind="end"
      onClose={onClose}
      onSend={(lastOn, reason) => command.mutate({ pack: pack.pack, lastOn, reason })}
      pack={pack}
    />
  );
};

type FormProps = Props & {
  readonly kind: 'adopt' | 'end';
  readonly command: { readonly isPending: boolean; readonly error: Error | null };
  readonly onSend: (day: string, reason: string) => void;
};

const DayAndReason = ({ pack, kind, command, onSend, onClose }: FormProps) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const { today } = useSession();
  const [day, setDay] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const missing = day === null ? t(`${kind}.day`) : reason.trim() === '' && t('reason');
  const send = () => {
    if (day !== null) onSend(day, reason);
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t(`${kind}.open`)}
      missing={missing}
      onClose={onClose}
      onConfirm={send}
      title={t(`${kind}.title`, { title: pack.title[language] })}
    >
      <p className="mb-3">{t(`${kind}.lead`)}</p>
      <DayInput day={day} label={t(`${kind}.day`)} onDay={setDay} />
      <TextField label={t('reason')} onChange={setReason} required value={reason} />
    </CommandDialog>
  );
};
