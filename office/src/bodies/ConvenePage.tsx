import { conveneMeeting, listMeetings } from '@meguri/core/bodies/meetings.ops.ts';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { useDone } from '../platform/use-done.ts';
import { addressOf, type BodyKey, useBodyKey } from './body.ts';
import { changedMeetings, type Listed, meetingAddress } from './meeting.ts';
import { NoticeForm } from './NoticeForm.tsx';
import { emptyDraft } from './notice-draft.ts';

/** Convening a meeting of one series of a body. */
export const ConvenePage = () => {
  const of = useBodyKey();
  const id = useAddressPart('series');
  const query = useQueryOf(listMeetings, of);
  return (
    <Loaded lines={8} query={query}>
      {({ body, series }) => {
        const one = series.find((each) => each.id === id);
        return one === undefined ? null : <Page body={body} of={of} series={one} />;
      }}
    </Loaded>
  );
};

type Props = {
  readonly of: BodyKey;
  readonly body: Listed['body'];
  readonly series: Listed['series'][number];
};

const Page = ({ of, body, series }: Props) => {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const navigate = useNavigate();
  const { today } = useSession();
  const done = useDone(() => undefined);
  const command = useCommandOf(conveneMeeting, {
    invalidate: changedMeetings,
    onDone: ({ meetingId }) => {
      done(t('form.sent'));
      void navigate({ to: meetingAddress(meetingId) });
    },
  });
  const title = t('form.newTitle', { name: series.name[language] });
  return (
    <>
      <title>{title}</title>
      <PageHead
        basis={<PageBasis duties={['bodies.convene', 'bodies.designate', 'bodies.invite']} />}
        crumbs={[
          { label: body.shortName[language], href: addressOf(of) },
          { label: t('list.meetings'), href: `${addressOf(of)}/meetings` },
        ]}
        size={22}
        title={title}
      />
      <NoticeForm
        command={command}
        initial={emptyDraft(today)}
        of={of}
        onSend={(notice) => command.mutate({ ...of, series: series.id, ...notice })}
        sendLabel={t('form.send')}
        series={series}
      />
    </>
  );
};
