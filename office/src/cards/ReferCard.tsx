import { referCard } from '@meguri/core/cards/cards.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { type Referral, ReferralReceipt, receivers } from './ReferralReceipt.tsx';

type Props = { readonly cardId: string; readonly onClose: () => void };

/** A referral at the person's wish: read out first, recorded once, one receipt (69条2項1号). */
export const ReferCard = ({ cardId, onClose }: Props) => {
  const { t } = useTranslation('cards');
  const { today } = useSession();
  const [receiver, setReceiver] = useState<Referral['receiver']>('municipality');
  const [office, setOffice] = useState('');
  const [wishedOn, setWished] = useState<string | null>(today);
  const [readBack, setReadBack] = useState(false);
  const command = useCommandOf(referCard, { invalidate: ['cards.history'] });
  const name = office.trim();
  const referral =
    wishedOn === null || name === '' ? undefined : { receiver, office: name, wishedOn };
  if (command.data && referral) {
    return <ReferralReceipt onClose={onClose} receipt={command.data.receipt} referral={referral} />;
  }
  const send = () => {
    if (referral && readBack) command.mutate({ cardId, ...referral, readBack });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('refer.confirm')}
      incomplete={!(referral && readBack) && t('refer.missing')}
      onClose={onClose}
      onConfirm={send}
      title={t('refer.title')}
    >
      <p className="mb-4">{t('refer.lead')}</p>
      <div className="mb-4">
        <RadioField
          label={t('refer.receiver')}
          onChange={setReceiver}
          options={receivers.map((id) => ({ id, label: t(`refer.receivers.${id}`) }))}
          value={receiver}
        />
      </div>
      <TextField
        hint={t('refer.officeHint')}
        label={t('refer.office')}
        onChange={setOffice}
        required
        value={office}
      />
      <DayInput day={wishedOn} label={t('refer.wishedOn')} onDay={setWished} />
      {name !== '' && <p className="mb-2 text-ink">{t('refer.readOut', { office: name })}</p>}
      <div className="mb-4">
        <CheckboxField checked={readBack} onChange={setReadBack}>
          {t('refer.readBack')}
        </CheckboxField>
      </div>
    </CommandDialog>
  );
};
