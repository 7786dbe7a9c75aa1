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
