import { openCode } from '@meguri/core/access/sign-in.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from '../platform/queries.ts';
import { BarePage } from './BarePage.tsx';
import { EnrolForm } from './EnrolForm.tsx';
import { ProofNotice } from './ProofNotice.tsx';

type Opened = Output<typeof openCode>;

const Enrolment = ({ first }: { readonly first: boolean }) => {
  const { t } = useTranslation('access');
  const [code, setCode] = useState('');
  const [opened, setOpened] = useState<Opened>();
  return (
    <BarePage title={t(first ? 'enrol.titleFirst' : 'enrol.title')} width="form">
      {opened === undefined ? (
        <CodeForm
          code={code}
          lead={t(first ? 'enrol.leadFirst' : 'enrol.lead')}
          onCode={setCode}
          onOpened={setOpened}
        />
      ) : (
        <EnrolForm code={code} opened={opened} />
      )}
    </BarePage>
  );
};

type CodeProps = {
  readonly lead: string;
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onOpened: (opened: Opened) => void;
};

const CodeForm = ({ lead, code, onCode, onOpened }: CodeProps) => {
  const { t } = useTranslation('access');
  const [asked, setAsked] = useState(false);
  const open = useCommandOf(openCode, { invalidate: [], onDone: onOpened });
  const missing = code.trim().length < 8;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!missing) open.mutate({ code });
      }}
    >
      <p className="mb-4 text-[16px]">{lead}</p>
      <ProofNotice error={open.error} />
      <TextField
        autoComplete="off"
        autoFocus
        error={asked && missing ? t('signIn.missing', { what: t('enrol.code') }) : undefined}
        hint={t('enrol.codeHint')}
        label={t('enrol.code')}
        onChange={onCode}
        required
        value={code}
        width={420}
      />
      <Button busy={open.isPending} look="solid" size={48} type="submit">
        {t('enrol.next')}
      </Button>
    </form>
  );
};

/** For the code of the command line: the prefecture has nobody yet. */
export const FirstAdministratorPage = () => <Enrolment first />;

/** For a code handed over on paper. */
export const EnrolPage = () => <Enrolment first={false} />;
