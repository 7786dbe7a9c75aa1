import { listBeats } from '@meguri/core/beats/beats.ops.ts';
import { mayAppoint } from '@meguri/core/organisation/appointments.ts';
import { listPosts } from '@meguri/core/organisation/organisation.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { holdersOn, type Unit } from '../organisation/units.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';

export type Target = {
  readonly stationId: string | null;
  readonly postId: string | null;
  readonly beatIds: string[];
};

type Props = {
  /** The post the person holds now: not offered again. */
  readonly fromPostId: string | null;
  readonly units: readonly Unit[];
  readonly target: Target;
  readonly onChange: (target: Target) => void;
};

const headquarters = 'headquarters';

/** Where to: the station, the post there, and the beats of its box to be in charge of. */
export const TransferTarget = ({ units, target, onChange, fromPostId }: Props) => {
  const { t } = useTranslation('beats');
  const session = useSession();
  const stations = units.filter(({ kind }) => kind === 'station');
  const choose = (id: string) =>
    onChange({ stationId: id === headquarters ? null : id, postId: null, beatIds: [] });
  return (
    <>
      {session.stationId === null && (
        <SelectField
          label={t('transfer.station')}
          onChange={choose}
          options={[
            { id: headquarters, label: t('transfer.headquarters') },
            ...stations.map(({ id, name }) => ({ id, label: name })),
          ]}
          required
          value={target.stationId ?? headquarters}
        />
      )}
      <PostChoice fromPostId={fromPostId} onChange={onChange} target={target} />
    </>
  );
};

const PostChoice = ({ target, onChange, fromPostId }: Omit<Props, 'units'>) => {
  const { t } = useTranslation('beats');
  const { today, person, post: own } = useSession();
  const all = useQueryOf(listPosts, { stationId: target.stationId }).data?.posts ?? [];
  const appointer = { personId: person.id, postKind: own.kind };
  const posts = all.filter(
    ({ id, kind }) =>
      id !== fromPostId && mayAppoint(appointer, { personId: '', postKind: kind }).ok,
  );
  const chosen = posts.find(({ id }) => id === target.postId);
  return (
    <>
      <SelectField
        label={t('transfer.post')}
        onChange={(postId) => onChange({ ...target, postId, beatIds: [] })}
        options={posts.map((post) => ({
          id: post.id,
          label: `${post.unitName} ${post.title}　${holdersOn(post, today)[0]?.name ?? t('vacant')}`,
        }))}
        required
        value={target.postId}
        width={480}
      />
      {chosen && target.stationId !== null && (
        <BeatChoice
          boxId={chosen.unitId}
          onChange={onChange}
          stationId={target.stationId}
          target={target}
        />
      )}
    </>
  );
};

type BeatProps = Omit<Props, 'units' | 'fromPostId'> & {
  readonly stationId: string;
  readonly boxId: string;
};

const BeatChoice = ({ stationId, boxId, target, onChange }: BeatProps) => {
  const { t } = useTranslation('beats');
  const all = useQueryOf(listBeats, { stationId }).data?.beats ?? [];
  const beats = all.filter((beat) => beat.boxId === boxId);
  if (beats.length === 0) return null;
  const toggle = (id: string, on: boolean) =>
    onChange({
      ...target,
      beatIds: on ? [...target.beatIds, id] : target.beatIds.filter((one) => one !== id),
    });
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 text-[16px] font-bold text-ink">{t('transfer.beats')}</legend>
      {beats.map(({ id, name, assignments }) => (
        <CheckboxField
          checked={target.beatIds.includes(id)}
          key={id}
          note={assignments[0]?.name ?? t('vacant')}
          onChange={(on) => toggle(id, on)}
        >
          {name}
        </CheckboxField>
      ))}
    </fieldset>
  );
};
