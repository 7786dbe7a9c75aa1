import { enactDirective } from '@meguri/core/directives/life.ops.ts';
import {
  getDirective,
  previewDirective,
  registerDirective,
} from '@meguri/core/directives/register.ops.ts';
import type { Person, Prefecture } from '../platform/testing.ts';

/** A directive of a made-up prefecture, in our own words. */
export const firstText = `一般第12号
令和元年9月2日

各所属長　殿

見本県警察本部長

見本対策推進要綱の制定について（通達）

見本対策の推進に必要な事項を、別紙のとおり定めたので、実効を上げられたい。

別紙
見本対策推進要綱

第１　目的
この要綱は、見本対策の推進に必要な事項を定めることを目的とする。
第２　会議
１　会議は、本部長が必要に応じて招集し、主宰する。
２　会議の庶務は、見本課において処理する。
第３　報告
警察署長は、取組の状況を本部長に報告するものとする。
`;

/** The one that takes its place and says until which day it held (…限り). */
export const secondText = firstText
  .replace('一般第12号', '一般第34号')
  .replace('令和元年9月2日', '令和6年11月15日')
  .replace(
    '上げられたい。',
    '上げられたい。\nなお、「見本対策推進要綱の制定について（通達）」（令和元年9月2日付け一般第12号）は、令和6年11月15日限り無効とする。',
  )
  .replace('必要に応じて招集', '年二回招集');

export const fileOf = (text: string, fileName = '見本.txt') => ({
  fileName,
  content: Buffer.from(text).toString('base64'),
});

type Of = Parameters<typeof registerText>[2];

/** Reads a text and keeps it as a draft. */
export const registerText = async (
  prefecture: Prefecture,
  text: string,
  of?: { readonly directiveId: string } | { readonly name: string; readonly pack?: string },
) => {
  const file = fileOf(text);
  const { hash } = await prefecture.must('headquartersClerk', previewDirective, file);
  const work =
    of !== undefined && 'directiveId' in of
      ? of
      : { name: of?.name ?? '見本要綱', prefectureCode: '00', pack: of?.pack ?? null };
  return prefecture.must('headquartersClerk', registerDirective, { ...file, hash, of: work });
};

const noDates = { validUntil: null, keptUntil: null, keptForGood: false };

/** A draft that is put in force from a day on. */
export const enactText = async (
  prefecture: Prefecture,
  text: string,
  dates: {
    readonly effectiveOn: string;
    readonly validUntil?: string;
    readonly keptUntil?: string;
  } & {
    readonly of?: Of;
  },
): Promise<string> => {
  const { of, ...days } = dates;
  const { versionId } = await registerText(prefecture, text, of);
  await prefecture.must('headquartersClerk', enactDirective, { versionId, ...noDates, ...days });
  return versionId;
};

export const open = (
  prefecture: Prefecture,
  versionId: string,
  who: Person = 'headquartersClerk',
) => prefecture.must(who, getDirective, { versionId });
