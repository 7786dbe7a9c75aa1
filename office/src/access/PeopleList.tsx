import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { Icon, type IconName } from '@meguri/ui/Icon.tsx';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DemoPerson } from './demo-people.ts';
import { useNumberKeys } from './use-number-keys.ts';

const icons: Record<PostKind, IconName> = {
  beatOfficer: 'door',
  boxChief: 'home',
  sectionChief: 'check',
  stationOfficer: 'people',
  stationChief: 'shield',
  headquartersOfficer: 'people',
  headquartersClerk: 'people',
  auditor: 'eye',
  prefecturalChief: 'shield',
};

type Props = {
  readonly label: string;
  readonly people: readonly DemoPerson[];
  readonly onChoose: (person: DemoPerson) => void;
  /** The first person has focus and number keys choose. */
  readonly autoFocus?: boolean;
};

/** ↑↓ and Enter; each entry says post, name, unit and what can be seen. */
export const PeopleList = ({ label, people, onChoose, autoFocus = false }: Props) => {
  const choose = (id: unknown) => {
    const person = people.find((each) => each.postId === id);
    if (person) onChoose(person);
  };
  useNumberKeys(autoFocus ? people.map((person) => () => onChoose(person)) : []);
  return (
    <ListBox
      aria-label={label}
      autoFocus={autoFocus ? 'first' : false}
      className="rounded-12 border border-line-strong"
      onAction={choose}
      selectionMode="none"
    >
      {people.map((person) => (
        <ListBoxItem
          className="grid min-h-19 cursor-pointer grid-cols-[56px_minmax(0,330px)_minmax(0,1fr)_30px] items-center border-t border-line px-3 py-2 text-action first:rounded-t-12 first:border-t-0 last:rounded-b-12 hover:bg-select-soft data-[focused]:bg-select-soft data-[focused]:relative max-[700px]:grid-cols-[56px_minmax(0,1fr)_30px]"
          id={person.postId}
          key={person.postId}
          textValue={`${person.postTitle} ${person.name}`}
        >
          <Icon className="justify-self-center" name={icons[person.postKind]} size={24} />
          <Person person={person} />
          <Icon name="next" />
        </ListBoxItem>
      ))}
    </ListBox>
  );
};

const Person = ({ person }: { readonly person: DemoPerson }) => {
  const { t } = useTranslation('access');
  return (
    <>
      <div>
        <span className="block text-muted">{person.postTitle}</span>
        <b className="mr-3 text-[20px] text-ink">{person.name}</b>
        <span className="text-body">{person.unitName}</span>
      </div>
      <span className="text-[16px] text-muted max-[700px]:hidden">
        {t(`sees.${person.postKind}`)}
      </span>
    </>
  );
};
