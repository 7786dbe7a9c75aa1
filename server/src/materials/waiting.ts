import { addMonths, type Day, dayInJapan } from '@meguri/core/base/day.ts';
import { languages } from '@meguri/core/base/languages.ts';
import { firstDayOf } from '@meguri/core/materials/local.ts';
import { inQueue } from '@meguri/core/materials/state.ts';
import { subjects } from '@meguri/core/materials/subjects.ts';
import type { Ctx } from '../platform/serve.ts';
import { selectLocals } from './local.db.ts';
import { stateAt } from './local.ts';
import { selectJudgements } from './materials.db.ts';
import { standingBy } from './standing.ts';
import { library } from './texts.ts';

/** The day the first texts came with the program; a draft waits since then or since its withdrawal. */
const shippedOn: Day = '2026-11-20';

const nothing = { postId: null, dueOn: null } as const;

/** One task for the whole queue: its first text, and how many come after. */
export const textsWaiting = async ({ tx }: Ctx) => {
  const rows = await selectJudgements(tx);
  const drafts = [...library().values()].filter(
    (known) => standingBy(rows, known).state === 'draft',
  );
  const [first] = inQueue(drafts);
  if (first === undefined || first.language === 'ja') return [];
  const { subject, language } = first;
  const more = drafts.length - 1;
  const words = {
    ja: `${subjects[subject].ja}（${languages[language].ja}）${more === 0 ? '' : `ほか${more}件`}`,
    en: `${subjects[subject].en} (${languages[language].en})${more === 0 ? '' : ` and ${more} more`}`,
  };
  return [
    {
      ...nothing,
      state: 'material.unconfirmed',
      subjectId: `${subject} ${language}`,
      post: 'headquartersClerk',
      sinceOn: shippedOn,
      words,
    } as const,
  ];
};

export const localsWaiting = async (ctx: Ctx, stationId: string) => {
  const month = addMonths(firstDayOf(ctx.today), -1);
  const rows = await selectLocals(ctx.tx, stationId, month);
  const latest = rows.filter(
    (row, at) => rows.findLastIndex((other) => other.month === row.month) === at,
  );
  return latest
    .filter((row) => stateAt(row, ctx.today) === 'submitted')
    .map(
      (row) =>
        ({
          ...nothing,
          state: 'local-material.review',
          subjectId: row.id,
          post: 'sectionChief',
          sinceOn: dayInJapan(new Date(row.steps.at(-1)?.at ?? row.writtenAt)),
          words: {
            ja: `${row.month.slice(0, 7)} 安全のお知らせ`,
            en: `${row.month.slice(0, 7)} safety text`,
          },
        }) as const,
    );
};
