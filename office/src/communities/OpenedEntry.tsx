import { changeCommunity } from '@meguri/core/communities/communities.ops.ts';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { Changes } from './Changes.tsx';
import { Contacts } from './Contacts.tsx';
import { changedCommunities, type OpenedProps } from './community.ts';
import { EntryActions } from './EntryActions.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { EntryForm } from './EntryForm.tsx';
import { State } from './EntryTable.tsx';
import { draftOf } from './entry-draft.ts';

export const OpenedEntry = (props: OpenedProps) => {
  const { t } = useTranslation('communities');
  const [changes, setChanges] = useState(false);
  const { entry } = props.opened;
  return (
    <>
      <title>{entry.name}</title>
      <PageHead
        basis={<PageBasis duties={['communities.register', 'communities.contacts']} />}
        crumbs={[{ label: t('title'), href: '/communities' }]}
        meta={<State entry={entry} />}
        size={22}
        title={entry.name}
      />
      {changes ? (
        <ChangeForm {...props} onClose={() => setChanges(false)} />
      ) : (
        <Shown {...props} onChange={() => setChanges(true)} />
      )}
    </>
  );
};

const Shown = (props: OpenedProps & { readonly onChange: () => void }) => {
  const { t } = useTranslation('communities');
  const dayText = useDayText();
  const { entry } = props.opened;
  return (
    <div className="max-w-[900px]">
      {entry.objectedOn !== null && (
        <div className="mb-4">
          <Notice kind="attention" title={t('object.notice')}>
            {t('object.noticeBody', { day: dayText(entry.dueOn ?? entry.endsOn) })}
          </Notice>
        </div>
      )}
      <EntryActions {...props} />
      <Section title={t('sections.what')}>
        <EntryFacts entry={entry} programme={props.programme} />
      </Section>
      <Contacts {...props} />
      <Section title={t('sections.changes')}>
        <Changes changes={entry.changes} />
      </Section>
    </div>
  );
};

const ChangeForm = (props: OpenedProps & { readonly onClose: () => void }) => {
  const { t } = useTranslation('communities');
  const { entry } = props.opened;
  const [why, setWhy] = useState('');
  const command = useDialogCommand(changeCommunity, changedCommunities, {
    said: t('form.changed'),
    onClose: () => {
      props.onClose();
      props.reopen();
    },
  });
  const { communityId, revision } = entry;
  return (
    <EntryForm
      alsoMissing={why.trim() === '' ? t('form.changeWhy') : undefined}
      command={command}
      initial={draftOf(entry.contents)}
      onCancel={props.onClose}
      onSend={(contents) => command.mutate({ communityId, revision, contents, why })}
      programme={props.programme}
      sendLabel={t('form.change')}
    >
      <PlainNoteField
        label={t('form.changeWhy')}
        lines={1}
        onChange={setWhy}
        required
        value={why}
        width={480}
      />
    </EntryForm>
  );
};
