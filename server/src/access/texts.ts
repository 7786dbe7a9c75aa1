import type { acceptTexts, listTexts } from '@meguri/core/access/texts.ops.ts';
import { acceptedUntil, textsDue } from '@meguri/core/access/texts.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { UseCase } from '../platform/serve.ts';
import { addAccepted } from './texts.db.ts';

export const textsOfPost: UseCase<typeof listTexts> = async ({ actor, pack, today }) => {
  const due = textsDue(pack.conduct, actor.accepted, today);
  return {
    texts: pack.conduct.map((text) => {
      const { code, version, title, body, validMonths } = text;
      const isDue = due.includes(text);
      const given = actor.accepted.find((one) => one.code === code && one.version === version);
      const until = isDue ? null : (given?.expiresOn ?? null);
      return { code, version, title, body, validMonths, due: isDue, acceptedUntil: until };
    }),
  };
};

/** Only what is in force today can be accepted; what still counts is not accepted twice. */
export const acceptThem: UseCase<typeof acceptTexts> = async (ctx, { texts }) => {
  const { actor, today } = ctx;
  const named = ctx.pack.conduct.filter(({ code, version }) =>
    texts.some((one) => one.code === code && one.version === version),
  );
  if (named.length < texts.length) return refuseWith('text.changed');
  const due = textsDue(named, actor.accepted, today);
  if (due.length > 0) await addAccepted(ctx, due);
  const given = due.map((text) => ({ ...text, expiresOn: acceptedUntil(text, today) }));
  const ends = named.flatMap(
    (text) =>
      [...given, ...actor.accepted].find(
        (one) => one.code === text.code && one.version === text.version,
      ) ?? [],
  );
  const [first] = ends.map(({ expiresOn }) => expiresOn).toSorted();
  return { acceptedUntil: first ?? today };
};
