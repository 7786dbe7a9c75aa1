import { mayShow } from '@meguri/core/materials/state.ts';
import type { Subject } from '@meguri/core/materials/subjects.ts';
import type { MaterialText, TextLanguage } from '@meguri/core/materials/texts.ts';
import { must } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import { standingOf } from './standing.ts';
import { knownText } from './texts.ts';
import { localsWaiting, textsWaiting } from './waiting.ts';

/** A text that may be handed out or shown today; refuses `materials.unconfirmed` for a draft. */
export const confirmedText = async (
  ctx: Ctx,
  subject: Subject,
  language: TextLanguage,
): Promise<{ readonly text: MaterialText; readonly original: MaterialText }> => {
  const known = knownText(subject, language);
  must(mayShow((await standingOf(ctx, known)).state));
  return { text: known.text, original: known.original };
};

/** What waits of materials at headquarters (null) or at a station (decision 0005). */
export const waitingOfMaterials = (ctx: Ctx, stationId: string | null) =>
  stationId === null ? textsWaiting(ctx) : localsWaiting(ctx, stationId);
