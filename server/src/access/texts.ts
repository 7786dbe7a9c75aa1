import type { acceptTexts, listTexts } from '@meguri/core/access/texts.ops.ts';
import { textsDue } from '@meguri/core/access/texts.ts';
import { addAccepted, findAccepted } from '../platform/accepted-texts.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { UseCase } from '../platform/serve.ts';

export const textsOfPost: UseCase<typeof listTexts> = async (ctx) => {
  const accepted = await findAccepted(ctx);
  const due = textsDue(ctx.pack.conduct, accepted, ctx.today);
  return {
    texts: ctx.pack.conduct.map((text) => {
      const { code, version, title, body, validMonths } = text;
      const isDue = due.includes(text);
      const given = accepted.find((one) => one.code === code && one.version === version);
      const acceptedUntil = isDue ? null : (given?.expiresOn ?? null);
      return { code, version, title, body, validMonths, due: isDue, acceptedUntil };
    }),
  };
};

/** Only what is in force today can be accepted; what still counts is not accepted twice. */
export const acceptThem: UseCase<typeof acceptTexts> = async (ctx, { texts }) => {
  const named = ctx.pack.conduct.filter(({ code, version }) =>
    texts.some((one) => one.code === code && one.version === version),
  );
  if (named.length < texts.length) return refuseWith('text.changed');
  const due = textsDue(named, await findAccepted(ctx), ctx.today);
  if (due.length > 0) await addAccepted(ctx, due);
  const accepted = await findAccepted(ctx);
  const ends = named.flatMap(
    (text) => accepted.find((one) => one.code === text.code && one.version === text.version) ?? [],
  );
  const [first] = ends.map(({ expiresOn }) => expiresOn).toSorted();
  return { acceptedUntil: first ?? ctx.today };
};
