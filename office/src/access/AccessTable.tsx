import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeDialog, EndDialog, NumberDialog } from './AccessDialogs.tsx';
import type { AccessPerson } from './access-person.ts';

type Asked = { readonly what: 'number' | 'code' | 'end'; readonly person: AccessPerson };

export const AccessTable = ({ people }: { readonly people: readonly AccessPerson[] }) => {
  const { t } = useTranslation('access');
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  if (people.length === 0) {
    return (
      <EmptyState icon="people" title={t('people.empty')}>
        {t('people.emptyBody')}
      </EmptyState>
    );
  }
  const columns = [
    { id: 'name', head: t('people.name'), cell: (one: AccessPerson) => one.name },
    {
      id: 'unit',
      head: t('people.station'),
      cell: (one: AccessPerson) => one.unitName,
    },
    { id: 'post', head: t('people.post'), cell: (one: AccessPerson) => one.postTitle },
    {
      id: 'number',
      head: t('people.staffNumber'),
      cell: (one: AccessPerson) => <span className="figure">{one.staffNumber ?? '—'}</span>,
    },
    {
      id: 'state',
      head: t('people.state'),
      cell: (one: AccessPerson) => t(one.hasCredential ? 'people.ready' : 'people.notReady'),
    },
    {
      id: 'actions',
      head: t('people.actions'),
      cell: (person: AccessPerson) =>
        person.mine ? <Actions onAsk={setAsked} person={person} /> : t('people.above'),
    },
  ];
  return (
    <>
      <PlainTable
        caption={t('people.title')}
        columns={columns}
        idOf={({ id }) => id}
        rows={people}
      />
      {asked?.what === 'number' && <NumberDialog onClose={close} person={asked.person} />}
      {asked?.what === 'code' && <CodeDialog onClose={close} person={asked.person} />}
      {asked?.what === 'end' && <EndDialog onClose={close} person={asked.person} />}
    </>
  );
};

type ActionsProps = { readonly person: AccessPerson; readonly onAsk: (asked: Asked) => void };

const Actions = ({ person, onAsk }: ActionsProps) => {
  const { t } = useTranslation('access');
  const numbered = person.staffNumber !== null;
  const number = t(numbered ? 'people.changeNumber' : 'people.setNumber');
  return (
    <span className="flex flex-wrap gap-2 py-1">
      <Button
        label={`${number}: ${person.name}`}
        onPress={() => onAsk({ what: 'number', person })}
        size={28}
      >
        {number}
      </Button>
      {numbered && (
        <Button
          label={`${t('people.issue')}: ${person.name}`}
          onPress={() => onAsk({ what: 'code', person })}
          size={28}
        >
          {t('people.issue')}
        </Button>
      )}
      {person.hasCredential && (
        <Button
          label={`${t('people.endSessions')}: ${person.name}`}
          onPress={() => onAsk({ what: 'end', person })}
          size={28}
        >
          {t('people.endSessions')}
        </Button>
      )}
    </span>
  );
};
