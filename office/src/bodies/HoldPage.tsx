import { getMeeting, holdMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDone } from '../platform/use-done.ts';
import { AttendanceForm } from './AttendanceForm.tsx';
import { type Came, cameOf, sentOf } from './came.ts';
import { MeetingHead } from './MeetingHead.tsx';
import {
  changedMeetings,
  type Meeting,
  type MeetingProps,
  meetingAddress,
  useSeatText,
} from './meeting.ts';

/** Recording that a meeting was held: who came, who presided, whom the chair heard. */
export const HoldPage = () => {
  const meetingId = useAddressPart('meetingId');
  const query = useQueryOf(getMeeting, { meetingId });
  return (
    <Loaded lines={8} query={query}>
      {(meeting) => <Page meeting={meeting} />}
    </Loaded>
  );
};

const useHold = ({ id }: Meeting) => {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const done = useDone(() => undefined);
  return useCommandOf(holdMeeting, {
    invalidate: changedMeetings,
    onDone: () => {
      done(t('hold.done'));
      void navigate({ to: meetingAddress(id) });
    },
  });
};

const Page = ({ meeting }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  const [came, setCame] = useState<readonly Came[]>(() => cameOf(meeting));
  const [actingPostId, setActing] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const command = useHold(meeting);
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
        {command.error && (
          <div className="mb-3">
            <RefusalNotice error={command.error} />
          </div>
        )}
        <Button busy={command.isPending} look="solid" onPress={send} size={48}>
          {t('hold.send')}
        </Button>
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
