import { draftMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../platform/DayInput.tsx';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { AttendeeChoice } from './AttendeeChoice.tsx';
import type { BodyKey } from './body.ts';
import { instantOf, type Meeting, useSeatText } from './meeting.ts';
import {
  type Choices,
  type DraftProps,
  type Notice,
  type NoticeDraft,
  noticeOf,
} from './notice-draft.ts';
import { SendStep } from './OneMeeting.tsx';

type Props = {
  readonly of: BodyKey;
  readonly series: Pick<Meeting['series'], 'id' | 'designates' | 'invites'>;
  readonly initial: NoticeDraft;
  readonly command: { readonly isPending: boolean; readonly error: Error | null };
  readonly sendLabel: string;
  readonly onSend: (notice: Notice) => void;
};

/** When, where, what about, who: the notice of a meeting (bodies.convene). */
export const NoticeForm = (props: Props) => {
  const { t } = useTranslation('meetings');
  const { of, series, command } = props;
  const { today } = useSession();
  const [draft, setDraft] = useState(props.initial);
  const [tried, setTried] = useState(false);
  const change = (more: Partial<NoticeDraft>) => setDraft({ ...draft, ...more });
  const on = draft.on ?? today;
  const query = useQueryOf(draftMeeting, { ...of, series: series.id, on }, { keep: true });
  const notice = noticeOf(draft);
  const send = () => {
    setTried(true);
    if (notice !== null) props.onSend(notice);
  };
  return (
    <div className="max-w-[880px]">
      <Facts change={change} draft={draft} tried={tried} />
      <Loaded query={query}>
        {(choices) => (
          <>
            <Chair choices={choices} />
            <AttendeeChoice change={change} choices={choices} draft={draft} series={series} />
            <AgendaEditor change={change} choices={choices} draft={draft} />
          </>
        )}
      </Loaded>
      {tried && notice === null && (
        <p className="mb-3 text-refusal" role="alert">
          {t('form.missing')}
        </p>
      )}
      <SendStep command={command} label={props.sendLabel} onSend={send} />
    </div>
  );
};

const Chair = ({ choices: { chair } }: { readonly choices: Choices }) => {
  const { t } = useTranslation('meetings');
  const seatText = useSeatText();
  return (
    <Section title={t('form.chair')}>
      {chair === null ? (
        <p className="text-refusal">{t('form.noChair')}</p>
      ) : (
        <p>{t('form.holder', { post: seatText(chair), name: chair.holder ?? t('form.vacant') })}</p>
      )}
    </Section>
  );
};

type FactsProps = DraftProps & { readonly tried: boolean };

const Facts = ({ draft, change, tried }: FactsProps) => {
  const { t } = useTranslation('meetings');
  const wrong = (time: string) =>
    tried && instantOf('2026-01-01', time) === null ? { error: t('form.time') } : {};
  return (
    <Section title={t('one.facts')}>
      <TextField
        label={t('form.subject')}
        onChange={(subject) => change({ subject })}
        required
        value={draft.subject}
        width={560}
      />
      <div className="flex flex-wrap gap-x-6">
        <DayInput day={draft.on} label={t('form.on')} onDay={(on) => change({ on })} />
        <TextField
          hint={t('form.timeHint')}
          label={t('form.from')}
          onChange={(from) => change({ from })}
          required
          value={draft.from}
          width={140}
          {...wrong(draft.from)}
        />
        <TextField
          hint={t('form.timeHint')}
          label={t('form.until')}
          onChange={(until) => change({ until })}
          value={draft.until}
          width={140}
          {...(draft.until === '' ? {} : wrong(draft.until))}
        />
      </div>
      <TextField
        label={t('form.place')}
        onChange={(place) => change({ place })}
        required
        value={draft.place}
        width={560}
      />
      <TextField
        label={t('form.note')}
        lines={2}
        onChange={(note) => change({ note })}
        value={draft.note}
      />
    </Section>
  );
};
