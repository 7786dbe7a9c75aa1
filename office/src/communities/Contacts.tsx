import { addContact, endContact } from '@meguri/core/communities/contacts.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useDayText } from '../platform/format.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedCommunities, type Entry, type OpenedProps } from './community.ts';

type Props = Pick<OpenedProps, 'opened' | 'reopen'>;

/** Posts of the organisation one calls: offices, never people (R01). */
export const Contacts = ({ opened, reopen }: Props) => {
  const { t } = useTranslation('communities');
  const [adds, setAdds] = useState(false);
  const { entry, may } = opened;
  return (
    <Section
      side={
        may.keep && (
          <Button icon="add" onPress={() => setAdds(true)} size={36}>
            {t('contacts.add')}
          </Button>
        )
      }
      title={t('sections.contacts')}
    >
      {entry.contacts.length === 0 ? (
        <EmptyState icon="speech" title={t('contacts.none')}>
          {t('contacts.noneBody')}
        </EmptyState>
      ) : (
        <ContactTable opened={opened} reopen={reopen} />
      )}
      {adds && <ContactDialog entry={entry} onClose={() => setAdds(false)} reopen={reopen} />}
    </Section>
  );
};

const ContactTable = ({ opened, reopen }: Props) => {
  const { t } = useTranslation('communities');
  const dayText = useDayText();
  const { entry, may } = opened;
  return (
    <PlainTable
      caption={t('sections.contacts')}
      columns={[
        { id: 'title', head: t('contacts.title'), cell: ({ title }) => title },
        { id: 'phone', head: t('contacts.phone'), cell: ({ phone }) => phone },
        { id: 'mail', head: t('contacts.mail'), cell: ({ mail }) => mail },
        {
          id: 'until',
          head: t('contacts.consentUntil'),
          cell: ({ consentUntil }) => dayText(consentUntil, 'short'),
        },
        {
          id: 'end',
          head: '',
          cell: ({ contactId, title }) =>
            may.keep && (
              <EndContact contactId={contactId} entry={entry} reopen={reopen} title={title} />
            ),
        },
      ]}
      idOf={({ contactId }) => contactId}
      rows={entry.contacts}
    />
  );
};

type EndProps = {
  readonly entry: Entry;
  readonly contactId: string;
  readonly title: string;
  readonly reopen: () => void;
};

const EndContact = ({ entry, contactId, title, reopen }: EndProps) => {
  const { t } = useTranslation('communities');
  const command = useDialogCommand(endContact, changedCommunities, {
    said: t('contacts.ended'),
    onClose: reopen,
  });
  const { communityId } = entry;
  return (
    <Button
      busy={command.isPending}
      label={`${t('contacts.end')}：${title}`}
      onPress={() => command.mutate({ communityId, contactId })}
      size={28}
    >
      {t('contacts.end')}
    </Button>
  );
};

type DialogProps = {
  readonly entry: Entry;
  readonly onClose: () => void;
  readonly reopen: () => void;
};

const useContactDraft = () => {
  const { today } = useSession();
  const [draft, setDraft] = useState({ title: '', phone: '', mail: '' });
  const [consentOn, setOn] = useState<string | null>(today);
  const [consentUntil, setUntil] = useState<string | null>(null);
  const change = (next: Partial<typeof draft>) => setDraft({ ...draft, ...next });
  return { draft, change, consentOn, setOn, consentUntil, setUntil };
};

const ContactDialog = ({ entry, onClose, reopen }: DialogProps) => {
  const { t } = useTranslation('communities');
  const { draft, change, consentOn, setOn, consentUntil, setUntil } = useContactDraft();
  const { communityId } = entry;
  const close = () => {
    onClose();
    reopen();
  };
  const command = useDialogCommand(addContact, changedCommunities, {
    said: t('contacts.added'),
    onClose: close,
  });
  const send = () => {
    if (consentOn === null || consentUntil === null) return;
    command.mutate({ communityId, contact: { ...draft, consentOn, consentUntil } });
  };
  const missing =
    (draft.title.trim() === '' && t('contacts.title')) ||
    (consentOn === null && t('contacts.consentOn')) ||
    (consentUntil === null && t('contacts.consentUntil'));
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('contacts.add')}
      missing={missing}
      onClose={onClose}
      onConfirm={send}
      title={t('contacts.add')}
    >
      <PlainNoteField
        hint={t('contacts.hint')}
        label={t('contacts.title')}
        lines={1}
        onChange={(title) => change({ title })}
        required
        value={draft.title}
        width={320}
      />
      <TextField
        label={t('contacts.phone')}
        onChange={(phone) => change({ phone })}
        value={draft.phone}
      />
      <TextField
        label={t('contacts.mail')}
        onChange={(mail) => change({ mail })}
        value={draft.mail}
      />
      <DayInput day={consentOn} label={t('contacts.consentOn')} onDay={setOn} />
      <DayInput day={consentUntil} label={t('contacts.consentUntil')} onDay={setUntil} />
    </CommandDialog>
  );
};
