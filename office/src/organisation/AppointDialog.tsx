import { appoint, listPeople } from '@meguri/core/organisation/organisation.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import type { Person, Post } from './units.ts';

type Props = {
  readonly post: Post;
  readonly stationId: string | null;
  readonly onClose: () => void;
};

/** Puts a person into a post from a day on, in full or as acting holder. */
export const AppointDialog = (props: Props) => (
  <Loaded query={useQueryOf(listPeople, { stationId: props.stationId })}>
    {({ people }) => <Fields {...props} people={people} />}
  </Loaded>
);

const usePersonOptions = (people: readonly Person[]) => {
  const { t } = useTranslation('organisation');
  return people.map(({ id, name, posts }) => ({
    id,
    label: `${name}　${posts[0] ? `${posts[0].unitName} ${posts[0].title}` : t('noPost')}`,
  }));
};

const Fields = ({ post, people, onClose }: Props & { readonly people: readonly Person[] }) => {
  const { t } = useTranslation('organisation');
  const [personId, setPersonId] = useState<string | null>(null);
  const [acting, setActing] = useState(false);
  const [on, setOn] = useState<string | null>(useSession().today);
  const options = usePersonOptions(people);
  const command = useDialogCommand(appoint, ['organisation.', 'access.'], {
    said: t('done'),
    onClose,
  });
  const whatMissing = personId === null ? t('choosePerson') : on === null ? t('day') : undefined;
  const confirm = () => {
    if (personId !== null && on !== null) {
      command.mutate({ postId: post.id, personId, acting, on });
    }
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('save')}
      missing={whatMissing}
      onClose={onClose}
      onConfirm={confirm}
      title={t('appointTo', { post: `${post.unitName} ${post.title}` })}
    >
      <SelectField
        label={t('choosePerson')}
        onChange={setPersonId}
        options={options}
        required
        value={personId}
        width={480}
      />
      <DayInput day={on} label={t('day')} onDay={setOn} />
      <CheckboxField checked={acting} onChange={setActing}>
        {t('actingLabel')}
      </CheckboxField>
    </CommandDialog>
  );
};
