import { getMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import type { Operation } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAddressPart } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedMeetings, type Meeting, type MeetingProps, meetingAddress } from './meeting.ts';

type Props = { readonly page: (props: MeetingProps) => ReactNode };

/** A page about the meeting of the address. */
export const OneMeeting = ({ page: Page }: Props) => {
  const meetingId = useAddressPart('meetingId');
  const query = useQueryOf(getMeeting, { meetingId });
  return (
    <Loaded lines={8} query={query}>
      {(meeting) => <Page meeting={meeting} />}
    </Loaded>
  );
};

/** A step of a meeting: once done it says so and goes back to the meeting. */
export const useMeetingStep = <O extends Operation>(
  operation: O,
  { id }: Meeting,
  said: string,
) => {
  const navigate = useNavigate();
  const onClose = () => void navigate({ to: meetingAddress(id) });
  return useDialogCommand(operation, changedMeetings, { said, onClose });
};

type SendProps = {
  readonly command: { readonly error: Error | null; readonly isPending: boolean };
  readonly label: string;
  readonly onSend: () => void;
};

/** The end of a form: why it was refused, and its one primary action. */
export const SendStep = ({ command, label, onSend }: SendProps) => (
  <>
    {command.error && (
      <div className="mb-3">
        <RefusalNotice error={command.error} />
      </div>
    )}
    <Button busy={command.isPending} look="solid" onPress={onSend} size={48}>
      {label}
    </Button>
  </>
);
