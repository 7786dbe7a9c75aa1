import { endSessionsOf, issueCode, setStaffNumber } from '@meguri/core/access/credentials.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { timeText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf } from '../platform/queries.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import type { AccessPerson } from './access-person.ts';

type Props = { readonly person: AccessPerson; readonly onClose: () => void };

export const NumberDialog = ({ person, onClose }: Props) => {
  const { t } = useTranslation('access');
  const [number, setNumber] = useState(person.staffNumber ?? '');
  const save = useDialogCommand(setStaffNumber, ['access.'], { said: t('people.saved'), onClose });
  const plain = number.normalize('NFKC').trim();
  const isWhole = /^[0-9A-Za-z-]{2,20}$/.test(plain);
  return (
    <CommandDialog
      command={save}
      confirmLabel={t('people.save')}
      incomplete={!isWhole && t('people.numberHint')}
      onClose={onClose}
      onConfirm={() => save.mutate({ personId: person.id, staffNumber: plain })}
      title={person.name}
    >
      <TextField
        autoFocus
        hint={t('people.numberHint')}
        label={t('people.number')}
        onChange={setNumber}
        required
        value={number}
      />
    </CommandDialog>
  );
};

/** First the question, then the code: it is never made by opening something. */
export const CodeDialog = ({ person, onClose }: Props) => {
  const { t } = useTranslation('access');
  const language = useLanguage();
  const issue = useCommandOf(issueCode, { invalidate: [] });
  if (issue.data === undefined) {
    return (
      <CommandDialog
        command={issue}
        confirmLabel={t('people.issue')}
        onClose={onClose}
        onConfirm={() => issue.mutate({ personId: person.id })}
        title={t('people.codeTitle', { name: person.name })}
      >
        <p className="mb-3">{t('enrol.lead')}</p>
      </CommandDialog>
    );
  }
  const { code, expiresAt } = issue.data;
  return (
    <Dialog isOpen onClose={onClose} title={t('people.codeTitle', { name: person.name })}>
      <p className="figure my-3 text-[22px] tracking-wider text-ink">{code}</p>
      <p>{t('people.codeBody', { until: timeText(expiresAt, language) })}</p>
      <p className="mb-4">{t('people.codeUse')}</p>
      <Button look="solid" onPress={onClose} size={48}>
        {t('people.close')}
      </Button>
    </Dialog>
  );
};

/** A lost machine or a code told to somebody: everything open of a person ends at once. */
export const EndDialog = ({ person, onClose }: Props) => {
  const { t } = useTranslation('access');
  const end = useDialogCommand(endSessionsOf, [], {
    said: ({ ended }) => t('people.endedSessions', { name: person.name, count: ended }),
    onClose,
  });
  return (
    <CommandDialog
      command={end}
      confirmLabel={t('people.endSessions')}
      onClose={onClose}
      onConfirm={() => end.mutate({ personId: person.id })}
      title={t('people.endTitle', { name: person.name })}
    >
      <p className="mb-3">{t('people.endBody')}</p>
    </CommandDialog>
  );
};
