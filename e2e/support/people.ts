import type { listDemoPeople } from '@meguri/core/access/access.ops.ts';
import type { Input, Operation, Output } from '@meguri/core/operation.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { Page } from '@playwright/test';

export const address = (): string => {
  const url = process.env['MEGURI_FLOWS_URL'];
  if (url === undefined) throw new Error('The flows run through their set-up.');
  return url.replace(/\/$/, '');
};

/** Calls an operation with the cookies of the page. */
export const call = async <O extends Operation>(
  page: Page,
  operation: O,
  input: Input<O>,
): Promise<Output<O>> => {
  const answer = await page.request.post(`${address()}/api/${operation.name}`, { data: input });
  if (!answer.ok()) throw new Error(`${operation.name}: ${await answer.text()}`);
  return (await answer.json()) as Output<O>;
};

export type DemoPerson = Output<typeof listDemoPeople>['people'][number];

/** The demo people in one kind of post, in the order of the organisation. */
export const peopleOf = async (page: Page, kind: PostKind): Promise<readonly DemoPerson[]> => {
  const answer = await page.request.post(`${address()}/api/access.listDemoPeople`, { data: {} });
  const { people } = (await answer.json()) as Output<typeof listDemoPeople>;
  return people.filter((person) => person.postKind === kind);
};

/** Signs this person in with a request; the page then carries the session. */
export const signInAs = async (page: Page, person: DemoPerson | undefined): Promise<void> => {
  if (person === undefined) throw new Error('The demo has nobody in this post.');
  const { personId, postId } = person;
  const data = { personId, postId };
  const answer = await page.request.post(`${address()}/api/access.signInDemo`, { data });
  if (!answer.ok()) throw new Error(await answer.text());
};

/** Signs in the first holder of a post. */
export const signIn = async (page: Page, kind: PostKind): Promise<DemoPerson> => {
  const [person] = await peopleOf(page, kind);
  await signInAs(page, person);
  return person as DemoPerson;
};

/** Whoever holds a post of this kind at the same station. */
export const atStationOf = async (
  page: Page,
  kind: PostKind,
  { unitName }: DemoPerson,
): Promise<DemoPerson | undefined> => {
  const people = await peopleOf(page, kind);
  return people.find((one) => unitName.startsWith(one.unitName)) ?? people[0];
};
