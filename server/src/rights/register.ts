import type { Input, Output } from '@meguri/core/operation.ts';
import { registerRows } from '@meguri/core/rights/register.ts';
import type { fileRegister, printRegister } from '@meguri/core/rights/retention.ops.ts';
import { subjectDoor } from '../cards/cards.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import type { File, Paper } from './paper/paper.ts';
import { pdfOf } from './paper/pdf.ts';
import { tableXlsx } from './paper/xlsx.ts';
import { listByClosing } from './retention.db.ts';

type Register = Output<typeof fileRegister>;

export const register: UseCase<typeof fileRegister> = async (ctx) => {
  const held = {
    card: (await subjectDoor.byMoveOut(ctx)).length,
    request: (await listByClosing(ctx.tx)).length,
  };
  const rows = registerRows(ctx.pack.rights, ctx.pack.cards.items);
  return {
    files: rows.map((row) => ({ ...row, records: held[row.retained] })),
    from: ctx.pack.rights.values.registerPersons.value,
    asOf: ctx.today,
  };
};

const monthsText = (months: number | null): string =>
  months === null ? '定めなし（保存を続ける）' : `${months}か月`;

const linesOf = (file: Register['files'][number]): readonly (readonly [string, string])[] => [
  ['個人情報ファイルの名称', file.name.ja],
  ['事務をつかさどる組織', file.unit.ja],
  ['利用の目的', file.purpose.ja],
  ['記録される項目', file.items.map(({ ja }) => ja).join('、')],
  ['本人として記録される者の範囲', file.persons.ja],
  ['収集の方法', file.collection.ja],
  ['要配慮個人情報', file.sensitive.ja],
  ['経常的な提供先', file.receivers.ja],
  ['開示等の請求を受け付ける組織', file.requestsTo.ja],
  ['保存期間', monthsText(file.retentionMonths)],
  ['現在の件数', `${file.records}件`],
];

const title = '個人情報ファイル簿';

const paperOf = (
  { files, asOf }: Pick<Register, 'asOf'> & { readonly files: Register['files'] },
  demo: boolean,
): Paper => ({
  title,
  demo,
  datedOn: asOf,
  lead: [],
  sections: files.map((file) => ({
    heading: file.name.ja,
    lines: [],
    head: ['項目', '内容'],
    rows: linesOf(file),
  })),
});

type Print = { readonly paper: Paper; readonly format: Input<typeof printRegister>['format'] };

const fileOf = ({ paper, format }: Print): Promise<File> =>
  format === 'pdf' ? pdfOf(paper) : tableXlsx(paper);

/** Set on paper outside of the transaction. */
export const registerPrint = {
  use: async (ctx: Ctx, { format }: Input<typeof printRegister>): Promise<Print> => {
    const { files, asOf } = await register(ctx, {});
    return { paper: paperOf({ files, asOf }, ctx.demo), format };
  },
  finish: async (_: unknown, print: Print) => fileOf(print),
};
