import { printMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import { Button, LinkButton } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useCommandOf } from '../platform/queries.ts';
import { saveFile } from '../platform/save-file.ts';
import { type Meeting, type MeetingProps, meetingAddress } from './meeting.ts';

type Minutes = NonNullable<Meeting['minutes']>;

/** The newest version of the minutes, and whether the chair approved it. */
export const MinutesSection = ({ meeting }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  const { minutes, state } = meeting;
  if (state === 'convened' || state === 'cancelled') return null;
  return (
    <Section side={minutes !== null && <Buttons meeting={meeting} />} title={t('one.minutes')}>
      {minutes === null ? (
        <p className="text-muted">{t('one.noMinutes')}</p>
      ) : (
        <Words minutes={minutes} />
      )}
    </Section>
  );
};

const Buttons = ({ meeting: { id, may, state } }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  const print = useCommandOf(printMeeting, { invalidate: [], onDone: saveFile });
  return (
    <span className="flex flex-wrap gap-2">
      {may.run && state === 'written' && (
        <LinkButton href={`${meetingAddress(id)}/minutes`} size={36}>
          {t('one.rewrite')}
        </LinkButton>
      )}
      <Button
        busy={print.isPending}
        onPress={() => print.mutate({ meetingId: id, paper: 'minutes' })}
        size={36}
      >
        {t('one.minutesPdf')}
      </Button>
    </span>
  );
};

const Words = ({ minutes }: { readonly minutes: Minutes }) => {
  const { t } = useTranslation('meetings');
  const dayText = useDayText();
  const { version, writtenOn, writtenBy, contents, approved } = minutes;
  return (
    <>
      <p className="mb-3 flex flex-wrap items-center gap-3 text-muted">
        {t('one.version', { version, day: dayText(writtenOn, 'short'), name: writtenBy })}
        {approved === null && <Chip tone="yellow">{t('one.notApproved')}</Chip>}
      </p>
      {contents.items
        .filter(({ discussion }) => discussion !== '')
        .map(({ itemId, title, discussion }) => (
          <div className="mb-3 max-w-[44em]" key={itemId ?? 'other'}>
            <h3 className="text-std-16B-170 text-ink">{title}</h3>
            <p className="whitespace-pre-line">{discussion}</p>
          </div>
        ))}
      {contents.other !== '' && (
        <p className="max-w-[44em] whitespace-pre-line">{contents.other}</p>
      )}
      {approved !== null && (
        <p className="mt-3 text-ink">
          {t('one.approved', {
            day: dayText(approved.on),
            post: approved.postTitle,
            name: approved.by,
          })}
        </p>
      )}
    </>
  );
};
