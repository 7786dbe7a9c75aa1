import type { Input } from '@meguri/core/operation.ts';
import {
  capacities,
  identityKinds,
  requestKinds,
  requestWays,
} from '@meguri/core/rights/request.ts';
import { receiveRequest } from '@meguri/core/rights/requests.ops.ts';
import { seeRetention } from '@meguri/core/rights/retention.ops.ts';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';

type Draft = Omit<Input<typeof receiveRequest>, 'requester' | 'receivedOn'> & {
  readonly receivedOn: string | null;
} & Input<typeof receiveRequest>['requester'];

type PartProps = { readonly draft: Draft; readonly change: (part: Partial<Draft>) => void };

const useDraft = () => {
  const { stationId, today } = useSession();
  const [draft, setDraft] = useState<Draft>({
    stationId: stationId ?? '',
    kind: 'disclosure',
    way: 'letter',
    receivedOn: today,
    identity: 'letter-copies',
    capacity: 'self',
    name: '',
    reading: '',
    address: '',
    contact: '',
    wish: '',
  });
  return { draft, change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }) };
};

/** The clock runs from the day of receipt; of the papers shown only the kind is kept. */
export const ReceiveDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('rights');
  const { draft, change } = useDraft();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const command = useCommandOf(receiveRequest, {
    invalidate: ['rights.', 'tasks.'],
    onDone: ({ requestId, number }) => {
      announce({ kind: 'done', title: t('receive.done', { number }) });
      void navigate({ to: `/rights/${requestId}` });
    },
  });
  const { name, reading, address, contact, wish, receivedOn, ...rest } = draft;
  const texts = [name, reading, address, rest.stationId];
  const isWhole = receivedOn !== null && texts.every((text) => text.trim() !== '');
  const send = () => {
    if (receivedOn === null) return;
    command.mutate({ ...rest, receivedOn, requester: { name, reading, address, contact, wish } });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('receive.confirm')}
      incomplete={!isWhole && t('receive.missing')}
      onClose={onClose}
      onConfirm={send}
      title={t('receive.title')}
    >
      <Paper change={change} draft={draft} />
      <Person change={change} draft={draft} />
    </CommandDialog>
  );
};

const Paper = ({ draft, change }: PartProps) => {
  const { t } = useTranslation('rights');
  return (
    <>
      <StationField change={change} draft={draft} />
      <div className="mb-4">
        <RadioField
          label={t('receive.kind')}
          onChange={(kind) => change({ kind })}
          options={requestKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
          value={draft.kind}
        />
      </div>
      <div className="mb-4">
        <RadioField
          label={t('receive.way')}
          onChange={(way) => change({ way })}
          options={requestWays.map((id) => ({ id, label: t(`way.${id}`) }))}
          value={draft.way}
        />
      </div>
      <DayInput
        day={draft.receivedOn}
        label={t('receive.day')}
        onDay={(receivedOn) => change({ receivedOn })}
      />
      <SelectField
        label={t('receive.identity')}
        onChange={(identity) => change({ identity })}
        options={identityKinds.map((id) => ({ id, label: t(`identity.${id}`) }))}
        required
        value={draft.identity}
      />
      <SelectField
        label={t('receive.capacity')}
        onChange={(capacity) => change({ capacity })}
        options={capacities.map((id) => ({ id, label: t(`capacity.${id}`) }))}
        required
        value={draft.capacity}
      />
    </>
  );
};

/** Only headquarters chooses among stations. */
const StationField = ({ draft, change }: PartProps) => {
  const { t } = useTranslation('rights');
  const { stationId } = useSession();
  const query = useQueryOf(seeRetention, {}, { enabled: stationId === null });
  if (stationId !== null) return null;
  const options = (query.data?.stations ?? []).map((one) => ({
    id: one.stationId,
    label: one.name,
  }));
  return (
    <SelectField
      label={t('receive.station')}
      onChange={(id) => change({ stationId: id })}
      options={options}
      required
      value={draft.stationId === '' ? null : draft.stationId}
    />
  );
};

const Person = ({ draft, change }: PartProps) => {
  const { t } = useTranslation('rights');
  return (
    <>
      <TextField
        hint={t('receive.nameHint')}
        label={t('receive.name')}
        onChange={(name) => change({ name })}
        required
        value={draft.name}
      />
      <TextField
        label={t('receive.reading')}
        onChange={(reading) => change({ reading })}
        required
        value={draft.reading}
      />
      <TextField
        label={t('receive.address')}
        onChange={(address) => change({ address })}
        required
        value={draft.address}
        width={480}
      />
      <TextField
        label={t('receive.contact')}
        onChange={(contact) => change({ contact })}
        value={draft.contact}
      />
      <TextField
        label={t('receive.wish')}
        lines={3}
        onChange={(wish) => change({ wish })}
        value={draft.wish}
      />
    </>
  );
};
