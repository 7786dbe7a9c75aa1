import { askNight } from '@meguri/core/visits/night.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { ClockField } from './ClockField.tsx';
import { addMinutes, instantOf } from './clock.ts';
import type { DaySheet } from './day-sheet.ts';

type Props = {
  readonly premises: { readonly id: string; readonly address: string };
  readonly nightWindow: DaySheet['nightWindow'];
};

/** Asking for leave from the door: the people there would rather be visited at night (MG-4.3b). */
export const AskNight = (props: Props) => {
  const { t } = useTranslation('visits');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="night" look="text" onPress={() => setOpen(true)}>
        {t('night.ask')}
      </Button>
      {isOpen && <AskDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};

type DialogProps = Props & { readonly onClose: () => void };

const AskDialog = ({ premises, nightWindow, onClose }: DialogProps) => {
  const { t } = useTranslation('visits');
  const { today } = useSession();
  const [day, setDay] = useState<string | null>(today);
  const [from, setFrom] = useState<string | null>(nightWindow.from);
  const [until, setUntil] = useState<string | null>(addMinutes(nightWindow.from, 90));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const ask = useDialogCommand(askNight, ['visits.nights', 'tasks.'], {
    said: t('night.sent'),
    onClose,
  });
  const send = () => {
    setAsked(true);
    if (day === null || from === null || until === null || reason.trim() === '') return;
    const window = { from: instantOf(day, from), until: instantOf(day, until) };
    ask.mutate({ id: crypto.randomUUID(), premisesId: premises.id, ...window, reason });
  };
  return (
    <CommandDialog
      command={ask}
      confirmLabel={t('night.send')}
      onClose={onClose}
      onConfirm={send}
      title={`${premises.address}　${t('night.ask')}`}
    >
      <p className="mb-3">{t('night.askBody', nightWindow)}</p>
      <DayInput day={day} label={t('night.day')} onDay={setDay} />
      <div className="flex flex-wrap gap-x-5">
        <ClockField clock={from} hint={false} label={t('night.from')} onClock={setFrom} />
        <ClockField clock={until} hint={false} label={t('night.until')} onClock={setUntil} />
      </div>
      <TextField
        error={asked && reason.trim() === '' ? t('night.reasonMissing') : undefined}
        hint={t('night.reasonHint')}
        label={t('night.reason')}
        lines={2}
        onChange={setReason}
        required
        value={reason}
      />
    </CommandDialog>
  );
};
