import { writeMinutes } from '@meguri/core/bodies/minutes.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Decisions } from './Agenda.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { MeetingHead } from './MeetingHead.tsx';
import type { Item, Meeting, MeetingProps } from './meeting.ts';
import { OneMeeting, SendStep, useMeetingStep } from './OneMeeting.tsx';

/** Minutes: agenda, decisions and opinions come from the records, words are written here. */
export const MinutesPage = () => <OneMeeting page={Page} />;

type Words = Readonly<Record<string, string>>;

const wordsOf = ({ items, minutes }: Meeting): Words =>
  Object.fromEntries(
    items.map(({ itemId }) => [
      itemId,
      minutes?.contents.items.find((one) => one.itemId === itemId)?.discussion ?? '',
    ]),
  );

const Page = ({ meeting }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  const [words, setWords] = useState(() => wordsOf(meeting));
  const [other, setOther] = useState(meeting.minutes?.contents.other ?? '');
  // The version that was read; a decision added meanwhile does not change it.
  const [version] = useState(meeting.minutes?.version ?? 0);
  const command = useMeetingStep(writeMinutes, meeting, t('write.saved'));
  const items = meeting.items.map(({ itemId }) => ({ itemId, discussion: words[itemId] ?? '' }));
  const send = () => command.mutate({ meetingId: meeting.id, version, words: { items, other } });
  return (
    <>
      <MeetingHead meeting={meeting} title={t('write.title')} />
      <div className="max-w-[880px]">
        <p className="mb-1">{t('write.lead')}</p>
        <p className="mb-4 text-muted">{t('write.personal')}</p>
        {meeting.items.map((item, at) => (
          <ItemSection
            item={item}
            key={item.itemId}
            meeting={meeting}
            number={at + 1}
            onWrite={(text) => setWords({ ...words, [item.itemId]: text })}
            text={words[item.itemId] ?? ''}
          />
        ))}
        <TextField label={t('write.other')} lines={3} onChange={setOther} value={other} />
        <SendStep command={command} label={t('write.save')} onSend={send} />
      </div>
    </>
  );
};

type ItemProps = MeetingProps & {
  readonly item: Item;
  readonly number: number;
  readonly text: string;
  readonly onWrite: (text: string) => void;
};

const ItemSection = ({ meeting, item, number, text, onWrite }: ItemProps) => {
  const { t } = useTranslation('meetings');
  const [decides, setDecides] = useState(false);
  return (
    <Section
      side={
        <Button label={t('write.decideOf', { number })} onPress={() => setDecides(true)} size={36}>
          {t('write.decide')}
        </Button>
      }
      title={`${t('form.item', { number })}　${item.title}`}
    >
      <TextField
        label={t('write.discussionOf', { number })}
        lines={4}
        onChange={onWrite}
        value={text}
        width={760}
      />
      <Decisions
        decisions={meeting.decisions.filter(({ itemId }) => itemId === item.itemId)}
        isHeld
        title={item.title}
      />
      {decides && (
        <DecideDialog itemId={item.itemId} meeting={meeting} onClose={() => setDecides(false)} />
      )}
    </Section>
  );
};
