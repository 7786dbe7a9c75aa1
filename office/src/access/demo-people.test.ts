import { expect, test } from 'vitest';
import { type DemoPerson, onePerPost } from './demo-people.ts';

const person = (name: string, postKind: DemoPerson['postKind']): DemoPerson => ({
  personId: name,
  postId: `${name}-post`,
  postKind,
  postTitle: postKind,
  name,
  unitName: '例示交番',
});

test('the first person of each post is offered, in the order of the organisation', () => {
  const people = [
    person('見本 1', 'beatOfficer'),
    person('見本 2', 'beatOfficer'),
    person('例示 1', 'boxChief'),
    person('見本 3', 'beatOfficer'),
  ];
  expect(onePerPost(people).map(({ name }) => name)).toEqual(['見本 1', '例示 1']);
});
