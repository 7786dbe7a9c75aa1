import { join } from 'node:path';
import { previewDirective, registerDirective } from '@meguri/core/directives/register.ops.ts';
import type { Page } from '@playwright/test';
import { call } from './people.ts';

/** Where the text of the 埼玉 outline lies, a public document (core/fixtures/seeds/README.md). */
export const seedFile = join(import.meta.dirname, '../../core/fixtures/seeds/saitama.txt');

/** A text of a made-up directive, for pages that need one. */
const text = (number: string) => `一般第${number}号
令和6年4月1日
各所属長　殿
見本県警察本部長
見本推進要綱の制定について（通達）
見本の推進に必要な事項を、別紙のとおり定めたので、実効を上げられたい。
別紙
見本推進要綱
第１　目的
この要綱は、見本の推進に必要な事項を定めることを目的とする。
第２　会議
１　会議は、本部長が必要に応じて招集し、主宰する。
`;

/** A draft in the register, kept by whoever is signed in on the page. */
export const anyDirective = async (page: Page, number = '101'): Promise<string> => {
  const content = Buffer.from(text(number)).toString('base64');
  const file = { fileName: '見本.txt', content };
  const { hash, known } = await call(page, previewDirective, file);
  if (known !== null) return known.versionId;
  const of = { name: `見本推進要綱 ${number}`, prefectureCode: '00', pack: null };
  return (await call(page, registerDirective, { ...file, hash, of })).versionId;
};
