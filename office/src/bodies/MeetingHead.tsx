import { PageHead } from '@meguri/ui/PageHead.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { addressOf } from './body.ts';
import { type Meeting, meetingAddress, useWhenText } from './meeting.ts';

type Props = {
  readonly meeting: Meeting;
  /** Of a page below the meeting; the meeting's own page has none. */
  readonly title?: string;
  readonly primary?: ReactNode;
  readonly secondary?: ReactNode;
};

/** Head of the pages of one meeting: body, series, subject, time. */
export const MeetingHead = ({ meeting, title, primary, secondary }: Props) => {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const whenText = useWhenText();
  const { body, series, subject } = meeting;
  const own = title === undefined ? [] : [{ label: subject, href: meetingAddress(meeting.id) }];
  return (
    <>
      <title>{title ?? subject}</title>
      <PageHead
        basis={<PageBasis duties={['bodies.convene', 'bodies.act-for', 'bodies.minutes']} />}
        crumbs={[
          { label: body.shortName[language], href: addressOf(body) },
          { label: t('list.meetings'), href: `${addressOf(body)}/meetings` },
          ...own,
        ]}
        meta={`${series.name[language]}　${whenText(meeting)}`}
        primary={primary}
        secondary={secondary}
        size={22}
        title={title ?? subject}
      />
    </>
  );
};
