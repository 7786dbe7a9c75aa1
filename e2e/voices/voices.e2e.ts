import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { showTicket } from '@meguri/core/voices/ticket.ts';
import { expect, test } from '@playwright/test';
import { shoot } from '../support/pages.ts';
import { address, call, signIn } from '../support/people.ts';
import { anyVoice } from '../support/seed-voices.ts';

/** The form is a process of its own; its address is printed beside the server's. */
const form = (): string => {
  const url = process.env['MEGURI_FORM_URL'];
  if (url === undefined) throw new Error('The flows run through their set-up.');
  return url.replace(/\/$/, '');
};

test('voices.complain: a complaint in Portuguese goes outside, is answered and read by its ticket', async ({
  page,
}) => {
  await page.goto(`${form()}/?lang=pt-BR`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt-BR');
  await shoot(page, 'voices/form pt-BR');
  await page.getByLabel('Reclamação').check();
  await page.getByLabel('Sobre o que é?').selectOption('conduct');
  await page.getByLabel('Sobre qual delegacia é?').selectOption({ index: 1 });
  await page.getByLabel('Seu texto').fill('No balcão, riram do meu japonês.');
  await page.getByRole('button', { name: 'Enviar' }).click();
  const ticket = ((await page.locator('.ticket').textContent()) ?? '').trim();
  expect(ticket).toBe(showTicket(ticket.replaceAll('-', '')));
  await shoot(page, 'voices/ticket pt-BR');
  expect(await page.context().cookies(form())).toEqual([]);

  // The station it is about has nothing of it on its list.
  await signIn(page, 'stationChief');
  await page.goto(`${address()}/voices?state=all`);
  await expect(page.getByRole('heading', { name: '住民の声', exact: true })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const listed = page.getByLabel('住民の声の一覧').getByText('警察職員の言動');
  await expect(listed).toHaveCount(0);

  await signIn(page, 'auditor');
  await expect(async () => {
    await page.goto(`${address()}/voices`);
    await page.getByRole('link', { name: '警察職員の言動' }).first().click({ timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText('No balcão, riram do meu japonês.')).toBeVisible();
  await page.getByRole('textbox', { name: /^回答/ }).fill('Sentimos muito. Vamos apurar.');
  await page.getByRole('button', { name: '回答を出す' }).click();
  await expect(page.getByText('Sentimos muito. Vamos apurar.')).toBeVisible();
  await shoot(page, 'voices/answered');

  await expect(async () => {
    await page.goto(`${form()}/answer?lang=pt-BR`);
    await page.getByLabel('Seu número').fill(ticket);
    await page.getByRole('button', { name: 'Ver a resposta' }).click();
    await expect(page.getByText('Sentimos muito. Vamos apurar.')).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  await shoot(page, 'voices/answer pt-BR');
});

test('training.hold: R29 a session is recorded by the count of each unit and by no name', async ({
  page,
}) => {
  await signIn(page, 'sectionChief');
  const { today, stationId } = await call(page, whoAmI, {});
  const { $sessionId } = await anyVoice(page, today, stationId ?? '');
  await page.goto(`${address()}/training/sessions/${$sessionId}`);
  await expect(page.getByText('所属ごとの人数だけを入れます。')).toBeVisible();
  for (const field of await page.getByLabel('所属の人数').all()) await field.fill('6');
  for (const field of await page.getByLabel('受けた人数').all()) await field.fill('5');
  await shoot(page, 'circle/training-session');
  await page.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(page.getByText('6人のうち5人').first()).toBeVisible();
  await shoot(page, 'circle/training-recorded');
});
