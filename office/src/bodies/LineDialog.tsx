import { keysOf } from '@meguri/core/base/keys.ts';
import { listBeats } from '@meguri/core/beats/beats.ops.ts';
import type { Way } from '@meguri/core/bodies/personnel.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useQueryOf } from '../platform/queries.ts';
import type { Change, Line } from './change.ts';
import { usePeopleOf, usePlaces, usePostsOf } from './use-places.ts';

type Props = {
  readonly change: Change;
  readonly onAdd: (lines: readonly Line[]) => void;
  readonly onClose: () => void;
};

const ways: Readonly<Record<Way, true>> = {
  move: true,
  concurrent: true,
  acting: true,
  leave: true,
};

/** One person: from which post, to which one, with which beats. */
export const LineDialog = ({ change, onAdd, onClose }: Props) => {
  const { t } = useTranslation('bodies');
  const places = usePlaces(change.stationId);
  const [from, setFrom] = useState(places.first);
  const [to, setTo] = useState(places.first);
  const [personId, setPerson] = useState<string | null>(null);
  const [how, setHow] = useState<Way>('move');
  const [postId, setPost] = useState<string | null>(null);
  const [beatIds, setBeats] = useState<readonly string[]>([]);
  const people = usePeopleOf(from);
  const posts = usePostsOf(to);
  const person = people.find(({ id }) => id === personId);
  const post = how === 'leave' ? undefined : posts.find(({ id }) => id === postId);
  const beats = useBeatsOf(to, post?.unitId);
  const missing = missingOf({ person, post, how });
  const send = () => {
    if (person === undefined) return;
    const old = how === 'move' || how === 'leave' ? (person.posts[0] ?? null) : null;
    const chosen = beats.filter(({ id }) => beatIds.includes(id));
    onAdd([
      {
        personId: person.id,
        name: person.name,
        how,
        from: old,
        to: post ?? null,
        fromPostId: old?.id ?? null,
        toPostId: post?.id ?? null,
        beatIds: chosen.map(({ id }) => id),
        beats: chosen.map(({ name }) => name),
      },
    ]);
    onClose();
  };
  return (
    <CommandDialog
      confirmLabel={t('personnel.addConfirm')}
      missing={missing !== null && t(missing)}
      onClose={onClose}
      onConfirm={send}
      title={t('personnel.addTitle')}
    >
      <SelectField
        label={t('personnel.place')}
        onChange={setFrom}
        options={places.options}
        value={from}
      />
      <SelectField
        label={t('personnel.person')}
        onChange={setPerson}
        options={people.map(({ id, name, posts: held }) => ({
          id,
          label: `${name}　${held.map(({ title }) => title).join('・')}`,
        }))}
        required
        value={personId}
        width={480}
      />
      <RadioField
        label={t('personnel.how')}
        onChange={setHow}
        options={keysOf(ways).map((id) => ({ id, label: t(`personnel.ways.${id}`) }))}
        value={how}
      />
      {how !== 'leave' && (
        <>
          <SelectField
            label={t('personnel.nextUnit')}
            onChange={setTo}
            options={places.options}
            value={to}
          />
          <SelectField
            label={t('personnel.to')}
            onChange={setPost}
            options={posts.map(({ id, title, unitName }) => ({
              id,
              label: `${unitName}　${title}`,
            }))}
            required
            value={postId}
            width={480}
          />
          <BeatChoice beats={beats} onChange={setBeats} value={beatIds} />
        </>
      )}
    </CommandDialog>
  );
};

const missingOf = (of: {
  readonly person: unknown;
  readonly post: unknown;
  readonly how: Way;
}): 'personnel.person' | 'personnel.to' | null => {
  if (of.person === undefined) return 'personnel.person';
  return of.how !== 'leave' && of.post === undefined ? 'personnel.to' : null;
};

/** Beats of the box of the new post. */
const useBeatsOf = (stationId: string, boxId: string | undefined) => {
  const enabled = stationId !== '' && boxId !== undefined;
  const query = useQueryOf(listBeats, { stationId }, { enabled });
  return query.data?.beats.filter((beat) => beat.boxId === boxId) ?? [];
};

type BeatProps = {
  readonly beats: readonly { readonly id: string; readonly name: string }[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
};

const BeatChoice = ({ beats, value, onChange }: BeatProps) => {
  const { t } = useTranslation('bodies');
  if (beats.length === 0) return null;
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 font-bold text-ink">{t('personnel.beats')}</legend>
      {beats.map(({ id, name }) => (
        <CheckboxField
          key={id}
          onChange={(on) => onChange(on ? [...value, id] : value.filter((one) => one !== id))}
          checked={value.includes(id)}
        >
          {name}
        </CheckboxField>
      ))}
    </fieldset>
  );
};
