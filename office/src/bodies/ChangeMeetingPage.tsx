import { changeMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import { useTranslation } from 'react-i18next';
import { MeetingHead } from './MeetingHead.tsx';
import type { MeetingProps } from './meeting.ts';
import { NoticeForm } from './NoticeForm.tsx';
import { draftOf } from './notice-draft.ts';
import { OneMeeting, useMeetingStep } from './OneMeeting.tsx';

/** A new version of the notice, over the one that was read. */
export const ChangeMeetingPage = () => <OneMeeting page={Page} />;

const Page = ({ meeting }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  const { id: meetingId, revision } = meeting;
  const command = useMeetingStep(changeMeeting, meeting, t('form.saved'));
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
