import { Button } from '@meguri/ui/Button.tsx';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Meeting, useSeatText } from './meeting.ts';
import type { Choices, DraftProps, Guest } from './notice-draft.ts';

type Props = DraftProps & {
  readonly choices: Choices;
  readonly series: Pick<Meeting['series'], 'designates' | 'invites'>;
};

/** Members by subject and guests, each only where the directive has it (ST-5.1-2i2b, YG-4.1-3i). */
export const AttendeeChoice = ({ draft, change, choices, series }: Props) => (
  <>
    <Members change={change} choices={choices} draft={draft} series={series} />
    {series.invites !== null && <Guests change={change} choices={choices} draft={draft} />}
  </>
);

const Members = ({ draft, change, choices: { members, chair }, series }: Props) => {
  const { t } = useTranslation('meetings');
  const seatText = useSeatText();
  const { designated } = draft;
  if (series.designates === null) {
    return (
      <Section title={t('form.members')}>
        <p>{t('form.all', { count: members.length })}</p>
      </Section>
    );
  }
  const toggle = (id: string, isOn: boolean) =>
    change({
      designated: isOn ? [...designated, id] : designated.filter((one) => one !== id),
    });
  return (
    <Section note={t('form.choose')} title={t('form.members')}>
      <ul className="grid gap-1">
        {members
          .filter(({ postId }) => postId !== chair?.postId)
          .map((one) => (
            <li key={one.postId}>
              <CheckboxField
                checked={designated.includes(one.postId)}
                onChange={(isOn) => toggle(one.postId, isOn)}
              >
                {t('form.holder', { post: seatText(one), name: one.holder ?? t('form.vacant') })}
              </CheckboxField>
            </li>
          ))}
      </ul>
    </Section>
  );
};

type GuestProps = DraftProps & { readonly choices: Choices };

const Guests = ({ draft: { invited }, change, choices: { others } }: GuestProps) => {
  const { t } = useTranslation('meetings');
  const add = (guest: Guest) => change({ invited: [...invited, guest] });
  const titleOf = ({ postId, office }: Guest) =>
    others.find((one) => one.postId === postId)?.title ?? office;
  return (
    <Section title={t('form.guests')}>
      {invited.length > 0 && (
        <ul className="mb-3 grid gap-1">
          {invited.map((guest) => (
            <li className="flex flex-wrap items-center gap-3" key={guest.postId ?? guest.office}>
              {titleOf(guest)}
              <Button
                label={t('form.removeOf', { name: titleOf(guest) })}
                look="text"
                onPress={() => change({ invited: invited.filter((one) => one !== guest) })}
                size={28}
              >
                {t('form.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SelectField
        label={t('form.guestPost')}
        onChange={(postId) => add({ postId, office: '' })}
        options={others
          .filter(({ postId }) => !invited.some((one) => one.postId === postId))
          .map(({ postId, title, unitName }) => ({ id: postId, label: `${title}（${unitName}）` }))}
        value={null}
        width={420}
      />
      <OutsideGuest onAdd={(office) => add({ postId: null, office })} />
    </Section>
  );
};

const OutsideGuest = ({ onAdd }: { readonly onAdd: (office: string) => void }) => {
  const { t } = useTranslation('meetings');
  const [office, setOffice] = useState('');
  const add = () => {
    if (office.trim() === '') return;
    onAdd(office.trim());
    setOffice('');
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TextField
        hint={t('form.guestHint')}
        label={t('form.guestOffice')}
        onChange={setOffice}
        value={office}
        width={420}
      />
      <span className="mb-4">
        <Button onPress={add} size={48}>
          {t('form.addGuest')}
        </Button>
      </span>
    </div>
  );
};
