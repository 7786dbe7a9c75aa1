import { bases } from '@meguri/core/communities/freshness.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../platform/DayInput.tsx';
import type { ChangeDraft, Draft } from './entry-draft.ts';

type Props = { readonly draft: Draft; readonly change: ChangeDraft };

/** Consent of a post of the organisation, or what is published (R03, R05). */
export const BasisFields = ({ draft, change }: Props) => {
  const { t } = useTranslation('communities');
  return (
    <>
      <div className="mb-4">
        <RadioField
          label={t('form.basis')}
          onChange={(basis) => change({ basis })}
          options={bases.map((id) => ({ id, label: t(`form.bases.${id}`) }))}
          value={draft.basis}
        />
      </div>
      {draft.basis === 'consent' ? (
        <Consent change={change} draft={draft} />
      ) : (
        <TextField
          hint={t('form.publicNote')}
          label={t('form.publication')}
          onChange={(publication) => change({ publication })}
          required
          value={draft.publication}
          width={480}
        />
      )}
    </>
  );
};

const Consent = ({ draft, change }: Props) => {
  const { t } = useTranslation('communities');
  return (
    <div className="flex flex-wrap gap-x-5">
      <TextField
        hint={t('contacts.hint')}
        label={t('form.givenBy')}
        onChange={(givenBy) => change({ givenBy })}
        required
        value={draft.givenBy}
      />
      <TextField
        label={t('form.consentText')}
        onChange={(textVersion) => change({ textVersion })}
        required
        value={draft.textVersion}
        width={160}
      />
      <DayInput day={draft.on} label={t('form.consentOn')} onDay={(on) => change({ on })} />
      <DayInput
        day={draft.until}
        label={t('form.consentUntil')}
        onDay={(until) => change({ until })}
      />
    </div>
  );
};
