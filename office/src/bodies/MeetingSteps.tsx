import {
  cancelMeeting,
  meetingCalendar,
  type meetingPapers,
  printMeeting,
} from '@meguri/core/bodies/meetings.ops.ts';
import { approveMinutes } from '@meguri/core/bodies/minutes.ops.ts';
import { Button, LinkButton } from '@meguri/ui/Button.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { saveFile } from '../platform/save-file.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedMeetings, dayOf, type MeetingProps, meetingAddress } from './meeting.ts';

type Paper = (typeof meetingPapers)[number];

const usePrint = () => {
  const command = useCommandOf(printMeeting, { invalidate: [], onDone: saveFile });
  return {
    busy: command.isPending,
    print: (meetingId: string, paper: Paper) => command.mutate({ meetingId, paper }),
  };
};

/** The one filled button: what comes next for this post, or the papers before the day. */
export const NextStep = ({ meeting }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const { state, may, id } = meeting;
  const own = meetingAddress(id);
  if (state === 'written' && may.approve) return <Approve meeting={meeting} />;
  if (state === 'convened' && may.run && dayOf(meeting.startsAt) <= today) {
    return (
      <LinkButton href={`${own}/hold`} look="solid" size={48}>
        {t('one.hold')}
      </LinkButton>
    );
  }
  if (state === 'held' && may.run) {
    return (
      <LinkButton href={`${own}/minutes`} look="solid" size={48}>
        {t('one.write')}
      </LinkButton>
    );
  }
  return state === 'convened' ? <PackButton meeting={meeting} solid /> : null;
};

type PackProps = MeetingProps & { readonly solid?: boolean };

const PackButton = ({ meeting: { id }, solid = false }: PackProps) => {
  const { t } = useTranslation('meetings');
  const { busy, print } = usePrint();
  return (
    <Button
      busy={busy}
      look={solid ? 'solid' : 'outline'}
      onPress={() => print(id, 'pack')}
      size={solid ? 48 : 36}
    >
      {t('one.pack')}
    </Button>
  );
};

/** Papers, calendar and what else can be done with a meeting. */
export const MeetingFiles = ({ meeting }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const { busy, print } = usePrint();
  const calendar = useCommandOf(meetingCalendar, { invalidate: [], onDone: saveFile });
  const [cancels, setCancels] = useState(false);
  const { id, state, may } = meeting;
  const isCome = dayOf(meeting.startsAt) <= today;
  const runs = state === 'convened' && may.run;
  return (
    <>
      {(state !== 'convened' || (runs && isCome)) && state !== 'cancelled' && (
        <PackButton meeting={meeting} />
      )}
      <Button busy={busy} onPress={() => print(id, 'notice')} size={36}>
        {t('one.notice')}
      </Button>
      <Button
        busy={calendar.isPending}
        onPress={() => calendar.mutate({ meetingId: id })}
        size={36}
      >
        {t('one.calendar')}
      </Button>
      {runs && (
        <>
          <LinkButton href={`${meetingAddress(id)}/change`} size={36}>
            {t('one.change')}
          </LinkButton>
          <Button onPress={() => setCancels(true)} size={36}>
            {t('one.cancel')}
          </Button>
        </>
      )}
      {cancels && <CancelDialog meeting={meeting} onClose={() => setCancels(false)} />}
    </>
  );
};

type DialogProps = MeetingProps & { readonly onClose: () => void };

const CancelDialog = ({ meeting: { id, revision }, onClose }: DialogProps) => {
  const { t } = useTranslation('meetings');
  const [reason, setReason] = useState('');
  const command = useDialogCommand(cancelMeeting, changedMeetings, {
    said: t('one.cancelDone'),
    onClose,
  });
  const send = () => command.mutate({ meetingId: id, revision, reason });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('one.cancel')}
      missing={reason.trim() === '' && t('one.cancelReason')}
      onClose={onClose}
      onConfirm={send}
      title={t('one.cancelTitle')}
    >
      <TextField label={t('one.cancelReason')} onChange={setReason} required value={reason} />
    </CommandDialog>
  );
};

const Approve = ({ meeting }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  const [isOpen, setOpen] = useState(false);
  const version = meeting.minutes?.version ?? 1;
  const command = useDialogCommand(approveMinutes, changedMeetings, {
    said: t('one.approveDone'),
    onClose: () => setOpen(false),
  });
  return (
    <>
      <Button look="solid" onPress={() => setOpen(true)} size={48}>
        {t('one.approve')}
      </Button>
      {isOpen && (
        <CommandDialog
          command={command}
          confirmLabel={t('one.approve')}
          onClose={() => setOpen(false)}
          onConfirm={() => command.mutate({ meetingId: meeting.id, version })}
          title={t('one.approveTitle', { version })}
        >
          <p className="mb-4">{t('one.approveLead')}</p>
        </CommandDialog>
      )}
    </>
  );
};
