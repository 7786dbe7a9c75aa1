import type { RefusalText } from '../base/refusal-text.ts';

type Pair = readonly [ja: string, en: string];

const no = (status: RefusalText['status'], say: Pair, next: Pair): RefusalText => ({
  status,
  say: { ja: say[0], en: say[1] },
  next: { ja: next[0], en: next[1] },
});

export const trainingRefusals = {
  'training.guidance-missing': no(
    422,
    [
      'この訓練には、令和3年12月の国の指導と苦情の窓口を必ず添えます。',
      'This drill goes with the national guidance of December 2021 and the complaint channel.',
    ],
    ['両方を付けてから計画してください。', 'Attach both and plan it then.'],
  ),
  'training.theme-unknown': no(
    422,
    ['このテーマは、今日使われている通達にありません。', 'No directive used today has this theme.'],
    ['一覧からテーマを選んでください。', 'Choose a theme from the list.'],
  ),
  'training.lesson-unknown': no(
    404,
    ['このミニ教材はありません。', 'There is no such lesson.'],
    ['一覧から選んでください。', 'Choose one from the list.'],
  ),
  'training.lesson-changed': no(
    409,
    ['教材が新しくなりました。', 'The lesson has changed.'],
    ['画面を開き直して、新しい教材を読んでください。', 'Open it again and read the new one.'],
  ),
  'training.answers-wrong': no(
    422,
    ['正しくない答えが{count}問あります。', '{count} answers are not right.'],
    ['説明を読んで、選び直してください。', 'Read why, and choose again.'],
  ),
  'training.other-units': no(
    422,
    ['計画した所属の人数が、そろっていません。', 'The counts are not those of the planned units.'],
    ['計画した所属ごとに、人数を入れてください。', 'Enter a count for each planned unit.'],
  ),
  'training.too-many-present': no(
    422,
    ['受けた人数が、所属の人数を超えています。', 'More were present than the unit has.'],
    ['人数を確かめてください。', 'Check the numbers.'],
  ),
  'training.settled': no(
    409,
    ['この教養は、すでに記録または中止されています。', 'This session is recorded or cancelled.'],
    ['教養の画面で内容を確かめてください。', 'See what was recorded.'],
  ),
  'training.unit-elsewhere': no(
    422,
    [
      '選んだ所属または役職は、この署（本部）のものではありません。',
      'That unit or post belongs elsewhere.',
    ],
    ['自分の署（本部）の所属と役職から選んでください。', 'Choose one of your own place.'],
  ),
} as const satisfies Record<string, RefusalText>;
