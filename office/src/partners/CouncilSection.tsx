import { endCouncilMember } from '@meguri/core/partners/councils.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { CouncilMeetingDialog } from './CouncilMeetingDialog.tsx';
import { CouncilMeetings } from './CouncilMeetings.tsx';
import { type Council, councilsChanged, type Member } from './council.ts';
import { usePeriod } from './partner.ts';
import { SeatDialog } from './SeatDialog.tsx';

type Open =
  | { readonly what: 'meeting' }
  | { readonly what: 'seat'; readonly follows: Member | null };

/** One council: its places by capacity, and its meetings. */
export const CouncilSection = ({ council }: { readonly council: Council }) => {
  const { t } = useTranslation('partners');
  const dayText = useDayText();
  const [open, setOpen] = useState<Open | null>(null);
  const { name, boxName, meetingDueOn, members, mayKeep } = council;
  const onClose = () => setOpen(null);
  return (
    <Section
      note={
        meetingDueOn === null
          ? boxName
          : `${boxName}　${t('councils.due', { day: dayText(meetingDueOn) })}`
      }
      side={
        mayKeep && (
          <span className="flex flex-wrap gap-2">
            <Button onPress={() => setOpen({ what: 'seat', follows: null })}>
              {t('councils.seat')}
            </Button>
            <Button onPress={() => setOpen({ what: 'meeting' })}>{t('councils.record')}</Button>
          </span>
        )
      }
      title={name}
    >
      {members.length === 0 ? (
        <p className="mb-3 text-muted">{t('councils.noMembers')}</p>
      ) : (
        <Members council={council} onAgain={(follows) => setOpen({ what: 'seat', follows })} />
      )}
      <CouncilMeetings meetings={council.meetings} />
      {open?.what === 'meeting' && (
        <CouncilMeetingDialog councilId={council.id} onClose={onClose} />
      )}
      {open?.what === 'seat' && (
        <SeatDialog councilId={council.id} follows={open.follows} onClose={onClose} />
      )}
    </Section>
  );
};

type MembersProps = {
  readonly council: Council;
  readonly onAgain: (member: Member) => void;
};

const Members = ({ council: { members, mayKeep }, onAgain }: MembersProps) => {
  const { t } = useTranslation('partners');
  const period = usePeriod({
    open: (from) => t('councils.openTerm', { from }),
    both: (from, until) => t('one.fromTo', { from, until }),
  });
  return (
    <PlainTable
      caption={t('councils.members')}
      columns={[
        {
          id: 'capacity',
          head: t('councils.capacityShort'),
          cell: (one) => one.capacity,
          width: 200,
        },
        { id: 'organisation', head: t('councils.organisation'), cell: (one) => one.organisation },
        {
          id: 'term',
          head: t('councils.term2'),
          cell: ({ fromOn, untilOn }) => period(fromOn, untilOn),
        },
        {
          id: 'do',
          head: t('steps'),
          cell: (one) => mayKeep && <MemberSteps member={one} onAgain={onAgain} />,
        },
      ]}
      idOf={({ id }) => id}
      rows={members}
    />
  );
};

type StepsProps = { readonly member: Member; readonly onAgain: (member: Member) => void };

const MemberSteps = ({ member, onAgain }: StepsProps) => {
  const { t } = useTranslation('partners');
  const { id: memberId, capacity, untilOn } = member;
  const said = t('councils.endedMember');
  const end = useDialogCommand(endCouncilMember, councilsChanged, {
    said,
    onClose: () => undefined,
  });
  return (
    <span className="flex flex-wrap gap-1">
      {untilOn !== null && (
        <Button
          label={t('councils.againOf', { capacity })}
          onPress={() => onAgain(member)}
          size={28}
        >
          {t('councils.again')}
        </Button>
      )}
      <Button
        busy={end.isPending}
        label={t('councils.endMemberOf', { capacity })}
        look="text"
        onPress={() => end.mutate({ memberId })}
        size={28}
      >
        {t('councils.endMember')}
      </Button>
    </span>
  );
};
