import { listProgrammes } from '@meguri/core/directives/programmes.ops.ts';
import { draftMeasure } from '@meguri/core/measures/course.ops.ts';
import { measureChoices } from '@meguri/core/measures/measures.ops.ts';
import type { Page } from '@playwright/test';
import { call } from './people.ts';

/** A measure of a station that was only begun, made for a test. */
export const anyMeasure = async (page: Page, stationId: string): Promise<string> => {
  const { programmes } = await call(page, listProgrammes, {});
  const pack = programmes[0]?.pack ?? '';
  const { own } = await call(page, measureChoices, { pack, stationId });
  const { measureId } = await call(page, draftMeasure, {
    pack,
    stationId,
    plan: {
      itemId: null,
      title: '見本の取組',
      subject: 'activities',
      communityKind: null,
      purposes: [],
      aims: ['prevention'],
      lifeStage: null,
      audience: 'children',
      expected: '10-29',
      languages: ['vi', 'ja-easy'],
      interpreter: 'external',
      materials: '110番カード',
      sectionIds: own === null ? [] : [own.sectionId],
      leadPostId: own?.postId ?? '',
      why: '学校から依頼があった',
      timing: '',
      method: '',
      onDay: null,
      from: null,
      until: null,
      place: '',
      repeat: null,
      links: [],
    },
  });
  return measureId;
};
