import { beatHistory, getBeat } from '@meguri/core/beats/beats.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayStaff } from '../organisation/may-staff.ts';
import { useAddressPart } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { AssignmentHistory } from './AssignmentHistory.tsx';
import { BeatFrame } from './BeatFrame.tsx';
import { ConfirmHandOver } from './ConfirmHandOver.tsx';
import { RecutHistory } from './RecutHistory.tsx';
import { RegisterHistory } from './RegisterHistory.tsx';

/** Who worked the beat, how it was cut, and the register counts with where they are from. */
export const HistoryPage = () => {
  const { t } = useTranslation('beats');
  const beatId = useAddressPart('beatId');
  const beat = useQueryOf(getBeat, { beatId }).data?.beat;
  const mayStaff = useMayStaff()(beat?.stationId ?? '');
  const [isAssigning, setAssigning] = useState(false);
  const query = useQueryOf(beatHistory, { beatId });
  return (
    <BeatFrame
      beatId={beatId}
      duties={['beats.assign', 'beats.hand-over', 'beats.recut']}
      primary={beat && <ConfirmHandOver beat={beat} />}
      secondary={mayStaff && <Button onPress={() => setAssigning(true)}>{t('assign.open')}</Button>}
      tab="history"
    >
      <Loaded lines={8} query={query}>
        {(history) => (
          <>
            <AssignmentHistory history={history} mayStaff={mayStaff} />
            <RecutHistory history={history} />
            <RegisterHistory beatId={beatId} history={history} mayStaff={mayStaff} />
          </>
        )}
      </Loaded>
      {isAssigning && beat && (
        <AssignDialog beat={beat} onClose={() => setAssigning(false)} startKind="own" />
      )}
    </BeatFrame>
  );
};
