import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../platform/session.ts';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { AddPostDialog } from './AddPostDialog.tsx';
import { CloseUnitDialog } from './CloseUnitDialog.tsx';
import { useMayStaff } from './may-staff.ts';
import { OpenUnitDialog } from './OpenUnitDialog.tsx';
import { stationOf, type Unit } from './units.ts';

type Props = { readonly unit: Unit; readonly units: readonly Unit[] };
type Opened = 'person' | 'post' | 'open' | 'close';

/** What may be added under the chosen unit; nothing for posts that only read. */
export const OrganisationActions = ({ unit, units }: Props) => {
  const { t } = useTranslation('organisation');
  const { post } = useSession();
  const mayStaff = useMayStaff()(stationOf(unit, units));
  const [opened, open] = useState<Opened | null>(null);
  const close = () => open(null);
  return (
    <>
      {mayStaff && <Button onPress={() => open('person')}>{t('addPerson')}</Button>}
      {mayStaff && <Button onPress={() => open('post')}>{t('addPost')}</Button>}
      {post.kind === 'headquartersClerk' && (
        <>
          <Button onPress={() => open('open')}>{t('addUnit')}</Button>
          <Button onPress={() => open('close')}>{t('closeUnit')}</Button>
        </>
      )}
      {opened === 'person' && <AddPersonDialog onClose={close} />}
      {opened === 'post' && <AddPostDialog onClose={close} unit={unit} />}
      {opened === 'open' && <OpenUnitDialog onClose={close} parent={unit} />}
      {opened === 'close' && <CloseUnitDialog onClose={close} unit={unit} />}
    </>
  );
};
