import { expect, type Locator, type Page } from '@playwright/test';
import { address } from './people.ts';

const shots = process.env['MEGURI_SHOTS'];

/** Keeps a picture of the page under the folder MEGURI_SHOTS, for whoever judges the screens. */
export const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};

/** Opens a page by its path and waits for its heading. */
export const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${address()}${path}`);
  await expect(page.locator('h1').first()).toBeVisible();
};

/** The dialog that the first button of this name opens. */
export const dialogAfter = async (page: Page, name: string): Promise<Locator> => {
  await page.getByRole('button', { name }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
};

/** Chooses an option of the field of this name, on a page or in a dialog. */
export const choose = async (
  where: Page | Locator,
  label: RegExp,
  option: string | RegExp,
): Promise<void> => {
  await where.getByRole('button', { name: label }).first().click();
  const page = 'page' in where ? where.page() : where;
  const exact = typeof option === 'string';
  await page.getByRole('option', { name: option, exact }).first().click();
};

/** Checks the box or takes the choice with these words. */
export const tick = (where: Page | Locator, words: string): Promise<void> =>
  where.locator('label', { hasText: words }).first().click();
