import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { Meeting, MeetingProps } from './meeting.ts';

type Attendee = Meeting['attendees'][number];

/** Who is to come, and after the meeting who came and what guests said. */
export const Attendance = ({ meeting: { attendees } }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const partText = ({ part, post }: Attendee) =>
    part === 'member' ? (post?.seatTitle[language] ?? '') : t('one.guest');
  const came = ({ presence }: Attendee) =>
    presence === null ? t('one.notYet') : t(`one.presence.${presence}`);
  const opinions = attendees.filter(({ opinion }) => opinion !== '');
  return (
    <Section title={t('one.attendance')}>
      <PlainTable
        caption={t('one.attendance')}
        columns={[
          { id: 'post', head: t('one.post'), cell: ({ post, office }) => post?.title ?? office },
          { id: 'part', head: t('one.part'), cell: partText },
          {
            id: 'name',
            head: t('one.name'),
            cell: ({ post, proxy }) => proxy?.holder ?? post?.holder ?? '',
          },
          { id: 'came', head: t('one.came'), cell: came, width: 70 },
        ]}
        idOf={({ attendeeId, post }) => attendeeId ?? post?.postId ?? ''}
        rows={attendees}
      />
      {opinions.length > 0 && (
        <>
          <h3 className="mt-4 text-std-16B-170 text-ink">{t('one.opinions')}</h3>
          <ul>
            {opinions.map(({ attendeeId, post, office, opinion }) => (
              <li key={attendeeId}>{`${post?.title ?? office}　${opinion}`}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};
