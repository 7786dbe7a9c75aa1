import type { setUpState } from '@meguri/core/access/set-up.ops.ts';
import type { Platform } from '../platform/door.ts';
import type { UseCase } from '../platform/serve.ts';
import { countSetUp } from './set-up.db.ts';

/** Each line from what is really there, so that a restored or half set up prefecture tells too. */
export const stateOfSetUp =
  ({ keys, signIn }: Platform): UseCase<typeof setUpState> =>
  async (ctx) => {
    const found = await countSetUp(ctx.tx, ctx.today);
    const { newest } = await keys.versions('secrets.totp');
    // With a provider a staff number is enough: the provider keeps the password.
    const able = signIn.provider === undefined ? found.enrolled : found.numbered;
    const line = (key: Key, done: boolean, count: number) => ({ key, done, count });
    return {
      lines: [
        line('pack', true, ctx.pack.clauses.length),
        line('units', found.stations > 0 && found.boxes > 0, found.stations + found.boxes),
        line('people', found.people > 1, found.people),
        line('posts', found.chiefs > 0 && found.officers > 0, found.holders),
        line('access', able >= found.holders && found.holders > 1, able),
        line('beats', found.beats > 0 && found.vacant === 0, found.beats),
        line('keys', newest > 0, newest),
        line('backup', found.backups > 0, found.backups),
      ],
    };
  };

type Key = Awaited<ReturnType<ReturnType<typeof stateOfSetUp>>>['lines'][number]['key'];
