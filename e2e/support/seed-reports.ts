import {
  commendationForm,
  proposeCommendation,
} from '@meguri/core/commendations/commendations.ops.ts';
import { listProgrammes } from '@meguri/core/directives/programmes.ops.ts';
import { beginReport, listReports } from '@meguri/core/reports/reports.ops.ts';
import type { Page } from '@playwright/test';
import { call } from './people.ts';

const period = { from: '2026-04-01', until: '2026-09-30' };

/** The report of a half year, begun once, and a proposal for a unit, made for a test. */
export const anyReport = async (page: Page, stationId: string) => {
  const { programmes } = await call(page, listProgrammes, {});
  const found = programmes.find(({ reports }) => reports.length > 0);
  const [pack, report] = [found?.pack ?? '', found?.reports[0]?.id ?? ''];
  const { reports } = await call(page, listReports, { pack });
  const [known] = reports;
  const begin = { pack, report, ...period, copyFrom: null };
  const reportId = known?.id ?? (await call(page, beginReport, begin)).reportId;
  const { units } = await call(page, commendationForm, { stationId });
  const { commendationId } = await call(page, proposeCommendation, {
    pack: null,
    stationId,
    form: 'praise',
    recipient: 'unit',
    recipientId: units[0]?.id ?? '',
    good: '不在の家に時間を変えて訪ね、聞いた困りごとを市の窓口につないだ。',
    conditions: '夜の当番の合間に、二つの地区を受け持っていた。',
    evidence: [],
  });
  return { $reportId: reportId, $commendationId: commendationId };
};
