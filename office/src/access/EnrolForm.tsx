import type { openCode } from '@meguri/core/access/sign-in.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EnrolPasskey } from './EnrolPasskey.tsx';
import { EnrolPassword } from './EnrolPassword.tsx';
import type { Enrolling, Person } from './enrolling.ts';

type Opened = Output<typeof openCode>;

/** Who it is (asked of the first administrator only), then one of two ways to sign in. */
export const EnrolForm = ({ code, opened }: { readonly code: string; readonly opened: Opened }) => {
  const { t } = useTranslation('access');
  const [person, setPerson] = useState<Person>({ name: '', kana: '', staffNumber: '' });
  const [way, setWay] = useState<'passkey' | 'password'>('passkey');
  const known = opened.personName ?? '';
  const fields = [
    [person.name, t('enrol.name')],
    [person.kana, t('enrol.kana')],
    [person.staffNumber, t('signIn.staffNumber')],
  ] as const;
  const enrolling: Enrolling = {
    code,
    name: opened.first ? person.name.trim() : known,
    staffNumber: opened.staffNumber ?? person.staffNumber,
    first: opened.first ? person : null,
    missing: opened.first ? fields.find(([text]) => text.trim() === '')?.[1] : undefined,
  };
  return (
    <>
      {opened.first ? (
        <WhoFields onChange={setPerson} person={person} />
      ) : (
        <p className="mb-5 text-[18px] text-ink">
          {t('enrol.hello', { name: known, number: opened.staffNumber ?? '' })}
        </p>
      )}
      <h2 className="mb-2 text-std-18B-160 text-ink">{t('enrol.choose')}</h2>
      <div className="mb-4">
        <SegmentedControl
          label={t('enrol.choose')}
          onChange={setWay}
          options={[
            { id: 'passkey', label: t('enrol.passkey') },
            { id: 'password', label: t('enrol.password') },
          ]}
          value={way}
        />
      </div>
      {way === 'passkey' ? (
        <EnrolPasskey enrolling={enrolling} />
      ) : (
        <EnrolPassword enrolling={enrolling} secret={opened.secret} />
      )}
    </>
  );
};

type WhoProps = { readonly person: Person; readonly onChange: (person: Person) => void };

const WhoFields = ({ person, onChange }: WhoProps) => {
  const { t } = useTranslation('access');
  return (
    <section className="mb-5">
      <h2 className="mb-2 text-std-18B-160 text-ink">{t('enrol.who')}</h2>
      <TextField
        autoComplete="name"
        autoFocus
        label={t('enrol.name')}
        onChange={(name) => onChange({ ...person, name })}
        required
        value={person.name}
      />
      <TextField
        label={t('enrol.kana')}
        onChange={(kana) => onChange({ ...person, kana })}
        required
        value={person.kana}
      />
      <TextField
        autoComplete="username"
        hint={t('people.numberHint')}
        label={t('signIn.staffNumber')}
        onChange={(staffNumber) => onChange({ ...person, staffNumber })}
        required
        value={person.staffNumber}
      />
    </section>
  );
};
