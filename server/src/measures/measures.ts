import type { Day } from '@meguri/core/base/day.ts';
import type { LanguageCode } from '@meguri/core/base/languages.ts';
import type { Ctx } from '../platform/serve.ts';
import { type HeldRow, selectHeld } from './lists.db.ts';
import { selectLanguagesToCome } from './measures.db.ts';
import { measuresWaiting } from './waiting.ts';

/** Languages that measures to come need somebody for. */
export const languagesNamed = (ctx: Ctx): Promise<readonly LanguageCode[]> =>
  selectLanguagesToCome(ctx.tx, ctx.today);

type Asked = {
  readonly stationId: string;
  readonly pack: string;
  readonly from: Day;
  readonly until: Day;
};

/** Days on which a station held measures of a directive in a period, with how many came as a band. */
export const measuresHeld = ({ tx }: Pick<Ctx, 'tx'>, asked: Asked): Promise<readonly HeldRow[]> =>
  selectHeld(tx, asked);

/** What waits in this slice, for the home pages of its posts. */
export const waitingOfMeasures = measuresWaiting;
