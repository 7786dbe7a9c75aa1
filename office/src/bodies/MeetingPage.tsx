import { FactList } from '@meguri/ui/FactList.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { StepLine } from '@meguri/ui/StepLine.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Agenda } from './Agenda.tsx';
import { Attendance } from './Attendance.tsx';
import { MeetingHead } from './MeetingHead.tsx';
import { MeetingFiles, NextStep } from './MeetingSteps.tsx';
import { MinutesSection } from './MinutesSection.tsx';
import { type MeetingProps, useSeatText, useWhenText } from './meeting.ts';
import { OneMeeting } from './OneMeeting.tsx';

/** One meeting from its notice to its approved minutes; one next step at a time. */
export const MeetingPage = () => <OneMeeting page={Page} />;

const Page = ({ meeting }: MeetingProps) => (
  <>
    <MeetingHead
      meeting={meeting}
      primary={<NextStep meeting={meeting} />}
      secondary={<MeetingFiles meeting={meeting} />}
    />
    <Steps meeting={meeting} />
    <div className="mb-6 empty:hidden">
      <Notices meeting={meeting} />
    </div>
    <div className="grid gap-x-10 min-[1200px]:grid-cols-[minmax(0,1fr)_440px]">
      <div className="min-w-0">
        <Agenda meeting={meeting} />
        <MinutesSection meeting={meeting} />
      </div>
      <div className="min-w-0">
        <Facts meeting={meeting} />
        <Attendance meeting={meeting} />
      </div>
    </div>
  </>
);

const names = ['convene', 'hold', 'write', 'approve'] as const;
const reached = { cancelled: 0, convened: 1, held: 2, written: 3, closed: 4 } as const;

const Steps = ({ meeting: { state } }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  if (state === 'cancelled') return null;
  const at = reached[state];
  const stateOf = (index: number) => (index < at ? 'done' : index === at ? 'current' : 'to-come');
  return (
    <div className="mb-5">
      <StepLine
        label={t('one.steps')}
        steps={names.map((name, index) => ({
          label: t(`one.step.${name}`),
          state: stateOf(index),
        }))}
      />
    </div>
  );
};

/** What is unlike the notice is said in a sentence: a deputy in the chair, a new holder. */
const Notices = ({ meeting }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  const { held, cancelled, announcedBy, chair, state } = meeting;
  if (cancelled !== null) {
    return (
      <Notice kind="attention" title={t('one.cancelled')}>
        {cancelled.note}
      </Notice>
    );
  }
  if (held?.actingClause != null) {
    return (
      <Notice kind="info" title={t('one.acted', { post: held.chair?.title ?? '' })}>
        {t('one.actedBody', { clause: held.actingClause })}
      </Notice>
    );
  }
  const moved = announcedBy !== null && chair !== null && announcedBy.holder !== chair.holder;
  if (state !== 'convened' || !moved) return null;
  return (
    <Notice kind="info" title={t('one.moved')}>
      {t('one.movedBody', { name: chair.holder ?? t('form.vacant') })}
    </Notice>
  );
};

const Facts = ({ meeting }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  const seatText = useSeatText();
  const whenText = useWhenText();
  const dayText = useDayText();
  const { announcedBy, announcedOn, note, held } = meeting;
  const chair = held?.chair ?? meeting.chair;
  const text = (one: typeof chair) =>
    one === null
      ? t('form.vacant')
      : t('form.holder', { post: seatText(one), name: one.holder ?? t('form.vacant') });
  return (
    <Section title={t('one.facts')}>
      <FactList
        facts={[
          { term: t('one.when'), value: whenText(meeting) },
          { term: t('one.place'), value: meeting.place },
          { term: t('one.chair'), value: text(chair) },
          {
            term: t('one.announced'),
            value: `${text(announcedBy)}（${dayText(announcedOn, 'short')}）`,
          },
          ...(note === '' ? [] : [{ term: t('one.note'), value: note }]),
        ]}
      />
    </Section>
  );
};
