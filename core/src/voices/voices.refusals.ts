import type { RefusalText } from '../base/refusal-text.ts';

type Pair = readonly [ja: string, en: string];

const no = (status: RefusalText['status'], say: Pair, next: Pair): RefusalText => ({
  status,
  say: { ja: say[0], en: say[1] },
  next: { ja: next[0], en: next[1] },
});

export const voicesRefusals = {
  'voice.closed': no(
    409,
    ['この声は、すでに終わっています。', 'This voice is closed already.'],
    ['一覧で状態を確かめてください。', 'See its state in the list.'],
  ),
  'voice.not-answered': no(
    409,
    ['まだ回答していません。', 'It has not been answered yet.'],
    ['回答を書いてから終えてください。', 'Write an answer before closing it.'],
  ),
  'voice.erased': no(
    409,
    ['保存期間が過ぎ、内容は消されました。', 'Its time is over and the words were destroyed.'],
    ['件数だけが残っています。', 'Only the count remains.'],
  ),
  'voice.place-unknown': no(
    422,
    ['この警察署はありません。', 'There is no such station.'],
    ['一覧から警察署を選んでください。', 'Choose a station from the list.'],
  ),
} as const satisfies Record<string, RefusalText>;
