import { describe, expect, test } from 'vitest';
import { bodyTask, waitingOf } from './body-tasks.ts';
import { waitingKinds } from './meeting-waiting.ts';
import type { BodyPost } from './seats.ts';

const day = '2026-11-21';

const post = (id: string, kind: BodyPost['kind'], ...held: readonly string[]): BodyPost => ({
  id,
  kind,
  title: id,
  unitName: '見本課',
  aboveName: '',
  grade: null,
  holdings: held.map((personId, at) => ({
    personId,
    name: `見本 ${personId}`,
    acting: at > 0,
    fromOn: '2026-04-01',
    untilOn: null,
  })),
});

const waiting = {
  state: 'meeting.approve',
  subjectId: 'm',
  postId: 'chair',
  sinceOn: '2026-11-01',
  dueOn: '2026-11-15',
} as const;

const at = (...posts: readonly BodyPost[]) => ({ posts, heads: ['stationChief'], day }) as const;

describe('tasks of bodies', () => {
  test('bodies.secretariat: the task of a post is its holder’s, with the days it is late', () => {
    const places = at(
      post('chair', 'stationOfficer', 'a', 'b'),
      post('chief', 'stationChief', 'c'),
    );
    expect(bodyTask(waiting, places)).toMatchObject({
      post: 'stationOfficer',
      postId: 'chair',
      overdueDays: 6,
      holder: { personId: 'a' },
    });
  });

  test('bodies.secretariat: work of an empty post passes to the head of the place', () => {
    const places = at(post('chair', 'stationOfficer'), post('chief', 'stationChief', 'c'));
    const task = { post: 'stationChief', postId: 'chief', holder: { personId: 'c' } };
    expect(bodyTask(waiting, places)).toMatchObject(task);
    expect(bodyTask({ ...waiting, postId: null }, places)).toMatchObject(task);
  });

  test('bodies.secretariat: where nobody is, it stays with a post that exists', () => {
    const empty = { postId: null, holder: null };
    expect(bodyTask(waiting, at(post('chair', 'stationOfficer')))).toMatchObject({
      post: 'stationOfficer',
      ...empty,
    });
    expect(bodyTask(waiting, at())).toMatchObject({ post: 'stationChief', ...empty });
  });

  test('bodies.regular: a regular meeting waits from a month before its day, all else at once', () => {
    const of = { subjectId: 's', postId: null, secretariat: true, sinceOn: day };
    const since = waitingKinds.map((kind) => {
      const { state, sinceOn } = waitingOf({ ...of, kind, dueOn: '2027-03-31' });
      return [state, sinceOn];
    });
    expect(since).toContainEqual(['meeting.convene', '2027-03-01']);
    expect(since.filter(([, one]) => one === day)).toHaveLength(waitingKinds.length - 1);
  });
});
