import { writeCard } from '@meguri/core/cards/cards.ops.ts';
import type { CardContents } from '@meguri/core/cards/contents.ts';
import type { Input } from '@meguri/core/operation.ts';
import { newId } from '../platform/keys.ts';
import { loadPacks } from '../platform/packs.ts';
import type { Person, Prefecture } from '../platform/testing.ts';
import { addHome } from '../premises/premises.testing.ts';

const [pack] = loadPacks().all;
if (pack === undefined) throw new Error('The suite needs a pack.');

/** The purpose text in force. */
export const notice = pack.cards.notice.version;

/** Lets people read cards: they accepted conduct and purpose text of their post. */
export const accept = (p: Prefecture, ...who: readonly Person[]): Promise<unknown> =>
  p.rows(async (tx) => {
    for (const one of who) {
      const held = { person_id: p.world.persons[one], accepted_at: '2026-04-01T00:00:00Z' };
      const post = await tx
        .selectFrom('posts')
        .select('kind')
        .where('id', '=', p.world.posts[one])
        .executeTakeFirstOrThrow();
      const rows = pack.conduct.map(({ code, version }) => ({
        id: newId(),
        ...held,
        post_kind: post.kind,
        text_code: code,
        version,
        expires_on: '2099-12-31',
      }));
      await tx.insertInto('accepted_texts').values(rows).execute();
    }
  });

/** What an obviously fictitious resident wrote. */
export const contentsOf = (number: number): CardContents => ({
  declined: false,
  entries: [
    {
      group: 'self',
      values: {
        'contact-name': `見本 架空${number}`,
        'contact-reading': 'みほん かくう',
        phone: `000-0000-${String(number).padStart(4, '0')}`,
      },
    },
    { group: 'emergency', values: { 'emergency-name': `例示 試験${number}` } },
  ],
});

/** A card as written at the door by the resident; `over` says what differs. */
export const cardOf = (
  premisesId: string,
  over: Partial<Input<typeof writeCard>> = {},
): Input<typeof writeCard> => ({
  premisesId,
  kind: 'household',
  baseRevision: 0,
  origin: 'resident',
  noticeVersion: notice,
  contents: contentsOf(1),
  toldOthers: true,
  toldProvisional: false,
  confirmedOn: '2026-11-21',
  ...over,
});

/** A household of the officer with a written card. */
export const addCard = async (p: Prefecture, at: number): Promise<string> => {
  const premisesId = await addHome(p, at);
  const card = cardOf(premisesId, { confirmedOn: '2026-11-01' });
  const { cardId } = await p.must('officer', writeCard, card);
  return cardId;
};
