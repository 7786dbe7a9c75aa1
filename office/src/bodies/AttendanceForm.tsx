import { Section } from '@meguri/ui/Section.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { Came } from './came.ts';
import type { Meeting, MeetingProps } from './meeting.ts';

type Props = MeetingProps & {
  readonly came: readonly Came[];
  readonly onChange: (came: readonly Came[]) => void;
};

/** One line for each: came or not, by proxy where the directive has it, a guest's opinion. */
export const AttendanceForm = ({ meeting, came, onChange }: Props) => {
  const { t } = useTranslation('meetings');
  const edit = (one: Came, more: Partial<Came>) =>
    onChange(came.map((each) => (each === one ? { ...each, ...more } : each)));
  return (
    <Section title={t('hold.attendance')}>
      <ul>
        {came.map((one) => (
          <Line
            came={one}
            key={one.attendee.attendeeId ?? one.attendee.post?.postId}
            meeting={meeting}
            onEdit={(more) => edit(one, more)}
          />
        ))}
      </ul>
    </Section>
  );
};

type LineProps = MeetingProps & {
  readonly came: Came;
  readonly onEdit: (more: Partial<Came>) => void;
};

const Line = ({ came, meeting, onEdit }: LineProps) => {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { post, part, office } = came.attendee;
  const name = post?.title ?? office;
  const seat = part === 'member' ? (post?.seatTitle[language] ?? '') : t('one.guest');
  const answers = (['present', 'absent', 'proxy'] as const).filter(
    (id) => id !== 'proxy' || (meeting.proxies && part === 'member'),
  );
  return (
    <li className="border-b border-line py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="w-[110px] text-muted">{seat}</span>
        <span className="min-w-[260px] flex-1 text-ink">
          {`${name}　${post?.holder ?? (post === null ? '' : t('form.vacant'))}`}
        </span>
        <SegmentedControl
          label={t('hold.of', { name })}
          onChange={(presence) => onEdit({ presence })}
          options={answers.map((id) => ({ id, label: t(`one.presence.${id}`) }))}
          value={came.presence}
        />
      </div>
      {came.presence === 'proxy' && <ProxyPost came={came} meeting={meeting} onEdit={onEdit} />}
      {part === 'invited' && came.presence === 'present' && (
        <TextField
          label={t('hold.opinionOf', { name })}
          lines={2}
          onChange={(opinion) => onEdit({ opinion })}
          value={came.opinion}
        />
      )}
    </li>
  );
};

const ProxyPost = ({ came, meeting: { posts }, onEdit }: LineProps) => {
  const { t } = useTranslation('meetings');
  return (
    <SelectField
      label={t('hold.proxy')}
      onChange={(proxyPostId) => onEdit({ proxyPostId })}
      options={optionsOf(posts)}
      value={came.proxyPostId}
      width={420}
    />
  );
};

/** Posts to choose from, with the unit they stand in. */
export const optionsOf = (posts: Meeting['posts']) =>
  posts.map(({ postId, title, unitName }) => ({ id: postId, label: `${title}（${unitName}）` }));
