import { holdMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttendanceForm } from './AttendanceForm.tsx';
import { type Came, cameOf, sentOf } from './came.ts';
import { MeetingHead } from './MeetingHead.tsx';
import { type MeetingProps, useSeatText } from './meeting.ts';
import { OneMeeting, SendStep, useMeetingStep } from './OneMeeting.tsx';

/** Recording that a meeting was held: who came, who presided, whom the chair heard. */
export const HoldPage = () => <OneMeeting page={Page} />;

const Page = ({ meeting }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  const [came, setCame] = useState<readonly Came[]>(() => cameOf(meeting));
  const [actingPostId, setActing] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const command = useMeetingStep(holdMeeting, meeting, t('hold.done'));
  const { id: meetingId, revision } = meeting;
  const send = () =>
    command.mutate({ meetingId, revision, actingPostId, note, attendance: sentOf(came) });
  return (
    <>
      <MeetingHead meeting={meeting} title={t('hold.title')} />
      <div className="max-w-[880px]">
        <p className="mb-4">{t('hold.lead')}</p>
        <AttendanceForm came={came} meeting={meeting} onChange={setCame} />
        <Presiding acting={actingPostId} meeting={meeting} onChange={setActing} />
        <TextField label={t('hold.note')} lines={2} onChange={setNote} value={note} />
        <SendStep command={command} label={t('hold.send')} onSend={send} />
      </div>
    </>
  );
};

type PresidingProps = MeetingProps & {
  readonly acting: string | null;
  readonly onChange: (postId: string | null) => void;
};

const own = 'own';

/** The chair, or a deputy where the directive has a rule for it; nothing is made up (6.4-4). */
const Presiding = ({ meeting: { chair, deputies }, acting, onChange }: PresidingProps) => {
  const { t } = useTranslation('meetings');
  const seatText = useSeatText();
  const chairText = chair === null ? t('form.vacant') : seatText(chair);
  if (deputies === null) {
    return (
      <Section note={t('hold.noRule')} title={t('hold.chair')}>
        <p>{chairText}</p>
      </Section>
    );
  }
  const isOpen = !deputies.ordered && deputies.posts.length > 1;
  return (
    <Section note={isOpen ? t('hold.noOrder') : undefined} title={t('hold.chair')}>
      <RadioField
        label={t('hold.chair')}
        onChange={(id) => onChange(id === own ? null : id)}
        options={[
          { id: own, label: t('hold.own', { post: chairText }) },
          ...deputies.posts.map((one) => ({
            id: one.postId,
            label: `${t('hold.deputy', { post: seatText(one) })}　${one.holder ?? ''}`,
          })),
        ]}
        value={acting ?? own}
      />
    </Section>
  );
};
