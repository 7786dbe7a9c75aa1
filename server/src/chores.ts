import { idFrom } from '@meguri/core/base/ids.ts';
import { removeDueCommunities } from '@meguri/core/communities/communities.ops.ts';
import { destroyDue } from '@meguri/core/rights/retention.ops.ts';
import { expireVoices } from '@meguri/core/voices/voices.ops.ts';
import { served } from './app.ts';
import type { Chore } from './platform/daily.ts';
import { type Platform, perform } from './platform/door.ts';

const daily: readonly string[] = [destroyDue.name, removeDueCommunities.name, expireVoices.name];

/**
 * What a running server does by itself every day, as the command line would: a request like any
 * other, decided, on record, and numbered by its day, so that two processes or a restart do it once.
 */
export const choresOf = (platform: Platform): readonly Chore[] =>
  served
    .filter(({ operation }) => daily.includes(operation.name))
    .map((one) => ({
      name: one.operation.name,
      run: (day) =>
        perform(platform, {
          served: one,
          body: {},
          token: undefined,
          requestId: idFrom(`meguri chore ${platform.schema}`, `${one.operation.name} ${day}`),
          commandLine: true,
        }),
    }));
