import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { listTraining, planSession } from '@meguri/core/training/training.ops.ts';
import { enterVoice } from '@meguri/core/voices/voices.ops.ts';
import type { Page } from '@playwright/test';
import { call } from './people.ts';

/** A request heard at the counter and a training session of the station, made for a test. */
export const anyVoice = async (page: Page, today: string, stationId: string) => {
  const { voiceId } = await call(page, enterVoice, {
    placeId: stationId,
    channel: 'counter',
    kind: 'request',
    subject: 'safety',
    receivedOn: today,
    text: '見本の要望',
    answerIn: 'ja',
  });
  const { units } = await call(page, listTraining, { stationId, pack: null });
  const { sessionId } = await call(page, planSession, {
    stationId,
    pack: null,
    themeId: 'conduct',
    on: today,
    minutes: 30,
    unitIds: units.slice(0, 2).map(({ unitId }) => unitId),
    leadPostId: (await call(page, whoAmI, {})).post.id,
    material: '見本資料',
    attached: { guidance: false, complaintChannel: false },
  });
  return { $voiceId: voiceId, $sessionId: sessionId };
};
