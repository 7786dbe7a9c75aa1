import { changeMeeting, getMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { useDone } from '../platform/use-done.ts';
import { MeetingHead } from './MeetingHead.tsx';
import { changedMeetings, type Meeting, meetingAddress } from './meeting.ts';
import { NoticeForm } from './NoticeForm.tsx';
import { draftOf } from './notice-draft.ts';

/** A new version of the notice, over the one that was read. */
export const ChangeMeetingPage = () => {
  const meetingId = useAddressPart('meetingId');
  const query = useQueryOf(getMeeting, { meetingId });
  return (
    <Loaded lines={8} query={query}>
      {(meeting) => <Page meeting={meeting} />}
    </Loaded>
  );
};

const Page = ({ meeting }: { readonly meeting: Meeting }) => {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const done = useDone(() => undefined);
  const { id: meetingId, revision } = meeting;
  const command = useCommandOf(changeMeeting, {
    invalidate: changedMeetings,
    onDone: () => {
      done(t('form.saved'));
      void navigate({ to: meetingAddress(meetingId) });
    },
  });
  return (
    <>
      <MeetingHead meeting={meeting} title={t('form.editTitle')} />
      <NoticeForm
        command={command}
        initial={draftOf(meeting)}
        of={meeting.body}
        onSend={(notice) => command.mutate({ meetingId, revision, ...notice })}
        sendLabel={t('form.save')}
        series={meeting.series}
      />
    </>
  );
};
