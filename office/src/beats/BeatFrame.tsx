import { getBeat } from '@meguri/core/beats/beats.ops.ts';
import type { DutyId } from '@meguri/core/pack/duties.ts';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Tabs } from '@meguri/ui/Tabs.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { BeatMeta } from './BeatMeta.tsx';
import type { Beat } from './beat.ts';
import { type BeatTab, beatTabs } from './beat-tabs.ts';

type Props = {
  readonly beatId: string;
  readonly tab: BeatTab;
  readonly children: ReactNode;
  /** The one filled button of the page, or none. */
  readonly primary?: ReactNode;
  readonly secondary?: ReactNode;
  /** A `FigureStrip` between head and tabs. */
  readonly figures?: ReactNode;
  /** What the page is for; else the duties of its tab. */
  readonly duties?: readonly DutyId[];
};

/** What every page of a beat stands in: where it is, who is in charge, the tabs. */
export const BeatFrame = (props: Props) => (
  <Loaded lines={6} query={useQueryOf(getBeat, { beatId: props.beatId })}>
    {({ beat }) => (
      <>
        <BeatHead {...props} beat={beat} />
        <BeatTime beat={beat} />
        {props.figures}
        <BeatTabs {...props} />
      </>
    )}
  </Loaded>
);

const BeatHead = ({ beat, tab, primary, secondary, duties }: Props & { readonly beat: Beat }) => {
  const { t } = useTranslation('beats');
  const { name, boxName, stationName, stationId } = beat;
  return (
    <>
      <title>{`${boxName} ${name}　${t(`tabs.${tab}`)}`}</title>
      <PageHead
        basis={<PageBasis duties={duties ?? beatTabs[tab].duties} />}
        crumbs={[
          { label: stationName, href: `/stations/${stationId}` },
          { label: boxName, href: `/beats?text=${encodeURIComponent(boxName)}` },
          { label: name },
        ]}
        meta={<BeatMeta beat={beat} />}
        primary={primary}
        secondary={secondary}
        title={`${boxName} ${name}`}
      />
    </>
  );
};

const BeatTime = ({ beat }: { readonly beat: Beat }) => {
  const { t } = useTranslation('beats');
  const dayText = useDayText();
  const { today } = useSession();
  if (beat.untilOn !== null && beat.untilOn < today) {
    return <Notice kind="info" title={t('ended', { day: dayText(beat.untilOn) })} />;
  }
  if (beat.fromOn <= today) return null;
  return <Notice kind="info" title={t('toCome', { day: dayText(beat.fromOn) })} />;
};

const BeatTabs = ({ beatId, tab, children }: Props) => {
  const { t } = useTranslation('beats');
  const items = Object.values(beatTabs).map(({ id, path }) => ({
    id,
    label: t(`tabs.${id}`),
    href: `/beats/${beatId}${path}`,
    content: id === tab ? children : null,
  }));
  return <Tabs items={items} label={t('title')} selected={tab} />;
};
