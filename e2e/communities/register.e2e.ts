import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { handOverForm } from '@meguri/core/communities/hand-overs.ops.ts';
import { linkCommunities } from '@meguri/core/communities/network.ops.ts';
import { expect, type Page, test } from '@playwright/test';
import { choose, dialogAfter, open, shoot, tick } from '../support/pages.ts';
import { address, call, peopleOf, signIn, signInAs } from '../support/people.ts';
import { anyCommunity, sampleSchool } from '../support/seed-communities.ts';

// The register keeps nothing for good: an entry is renewed, or it goes from everywhere (R03, R05); and
// of what was handed to a competent section only the receipt stays (R15).

const openFor = async (page: Page, communityId: string): Promise<void> => {
  await open(page, `/communities/${communityId}`);
  await tick(page, '登録内容の確認・更新');
  await page.getByRole('button', { name: '開く', exact: true }).click();
  await expect(page.getByRole('heading', { name: sampleSchool.name })).toBeVisible();
};

/** What a request for the entry is answered with. */
const answerTo = async (page: Page, communityId: string): Promise<number> => {
  const data = { communityId, purpose: 'confirm-entry' };
  return (await page.request.post(`${address()}/api/communities.open`, { data })).status();
};

test('communities.review: R05 an entry is renewed, objected to, erased, and gone everywhere', async ({
  page,
}) => {
  await signIn(page, 'sectionChief');
  const { stationId } = await call(page, whoAmI, {});
  const communityId = await anyCommunity(page, stationId ?? '');
  const toId = await anyCommunity(page, stationId ?? '');
  await call(page, linkCommunities, { communityId, toId, kind: 'cooperates' });
  await openFor(page, communityId);
  const renew = await dialogAfter(page, '今も正しい');
  await shoot(page, 'circle/community-renew');
  await renew.getByRole('button', { name: '確認を記録する' }).click();
  await expect(page.getByText('確認を記録しました。').first()).toBeVisible();

  const object = await dialogAfter(page, '取りやめの申出を受けた');
  await shoot(page, 'circle/community-object');
  await object.getByRole('button', { name: '申出を記録する' }).click();
  await expect(page).toHaveURL(/\/communities$/);
  expect(await answerTo(page, communityId), 'whoever wrote it down sees it no more').toBe(404);

  await signIn(page, 'stationChief');
  await openFor(page, communityId);
  await expect(page.getByText('登録をやめてほしいと申出がありました')).toBeVisible();
  const erase = await dialogAfter(page, '消去する');
  await shoot(page, 'circle/community-erase');
  await erase.getByRole('button', { name: '消去する' }).click();
  await expect(page).toHaveURL(/\/communities$/);
  expect(await answerTo(page, communityId)).toBe(404);
  await open(page, '/communities/removals');
  await expect(page.getByRole('cell', { name: '団体の申出' }).first()).toBeVisible();
  await expect(page.getByText(sampleSchool.name)).toHaveCount(0);
  await open(page, '/communities/network');
  await expect(page.locator(`a[href*="${communityId}"]`)).toHaveCount(0);
});

test('communities.hand-over: R15 a receipt without a word on what it was is made and confirmed', async ({
  page,
}) => {
  await signIn(page, 'sectionChief');
  const { receivers } = await call(page, handOverForm, {});
  const officers = await peopleOf(page, 'headquartersOfficer');
  const receiver = officers.find(({ postId }) => receivers.some((one) => one.postId === postId));
  await open(page, '/communities');
  await page.getByRole('link', { name: '引渡しの票' }).click();
  const dialog = await dialogAfter(page, '引渡しを記録する');
  await expect(dialog.getByRole('textbox'), 'a day, and no words').toHaveCount(1);
  await choose(dialog, /根拠/, /./);
  await choose(dialog, /受け取る課・職/, new RegExp(`${receiver?.postTitle}$`));
  await shoot(page, 'circle/hand-over-new');
  await dialog.getByRole('button', { name: '記録して閉じる' }).click();
  await expect(page.getByText('確認待ち').first()).toBeVisible();
  await shoot(page, 'circle/hand-overs');

  await signInAs(page, receiver);
  await open(page, '/communities/hand-overs');
  await page.getByRole('button', { name: '受取りを確認する' }).first().click();
  await expect(page.getByText(/に確認$/).first()).toBeVisible();
  await shoot(page, 'circle/hand-overs-receiver');
});
