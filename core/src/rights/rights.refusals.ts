import type { RefusalText } from '../base/refusal-text.ts';

type Pair = readonly [ja: string, en: string];

const no = (status: RefusalText['status'], say: Pair, next: Pair): RefusalText => ({
  status,
  say: { ja: say[0], en: say[1] },
  next: { ja: next[0], en: next[1] },
});

export const rightsRefusals = {
  'rights.before-receipt': no(
    422,
    ['請求を受け付けた日（{on}）より前の日です。', 'The day is before the receipt ({on}).'],
    ['受付の日からあとの日を入れてください。', 'Enter a day after the receipt.'],
  ),
  'rights.decided': no(
    409,
    ['すでに決定しています。', 'This has been decided.'],
    ['決定の内容を確かめてください。', 'See the decision.'],
  ),
  'rights.not-decided': no(
    409,
    ['まだ決定していません。', 'This has not been decided yet.'],
    ['先に決定を記録してください。', 'Record the decision first.'],
  ),
  'rights.form-open': no(
    409,
    ['請求書の補正を待っています。', 'The form is being corrected.'],
    ['補正を受け取ってから進めてください。', 'Go on when the corrected form has arrived.'],
  ),
  'rights.form-not-asked': no(
    409,
    ['補正は求めていません。', 'No correction of the form was asked for.'],
    ['先に「補正を求める」を記録してください。', 'Record first that it was asked for.'],
  ),
  'rights.extended': no(
    409,
    ['期限の延長は1回までです。', 'The period can be extended once.'],
    ['期限までに決定してください。', 'Decide by the due day.'],
  ),
  'rights.unassigned': no(
    422,
    ['担当者が決まっていません。', 'Nobody handles this request yet.'],
    ['担当者を決めてください。', 'Assign somebody.'],
  ),
  'rights.own-case': no(
    403,
    ['自分が扱ったものは、自分で決められません。', 'You cannot decide what you handle yourself.'],
    ['別の人に決定を頼んでください。', 'Ask somebody else to decide.'],
  ),
  'rights.no-card': no(
    422,
    ['対象のカードが選ばれていません。', 'No card is linked to the request.'],
    [
      'カードを探して結び付けるか、別の決定を選んでください。',
      'Find and link the card, or choose another decision.',
    ],
  ),
  'rights.ground': no(
    422,
    ['決定と理由の組合せが正しくありません。', 'Decision and ground do not go together.'],
    [
      '一部・しない決定には理由を選び、ほかの決定では理由を付けないでください。',
      'Choose a ground for a partial or refusing decision, and none for others.',
    ],
  ),
  'rights.other-kind': no(
    422,
    ['請求の種類が違います。', 'The request is of another kind.'],
    ['請求の種類に合う操作を選んでください。', 'Choose what fits the request.'],
  ),
  'rights.not-granted': no(
    422,
    ['認める決定がされていません。', 'Nothing was granted.'],
    ['決定の内容を確かめてください。', 'See the decision.'],
  ),
  'rights.done': no(
    409,
    ['すでに実施しています。', 'This has been carried out.'],
    ['経過を確かめてください。', 'See the steps taken.'],
  ),
  'rights.nothing-held': no(
    422,
    [
      'このカードに、請求した方本人の記載はありません。',
      'Nothing on this card is the requester’s own.',
    ],
    [
      '氏名と読みを確かめるか、別のカードを探してください。',
      'Check name and reading, or find another card.',
    ],
  ),
  'rights.not-own': no(
    422,
    ['本人のものでない項目があります（{item}）。', 'An item is not the requester’s own ({item}).'],
    ['本人の項目だけを直してください。', 'Correct the requester’s own items only.'],
  ),
  'rights.held-already': no(
    409,
    ['すでに保留しています。', 'This is held already.'],
    ['今の保留を終えてから記録してください。', 'End the present hold first.'],
  ),
  'rights.leak-closed': no(
    409,
    ['この事案は終わっています。', 'This case is closed.'],
    ['新しい事案として記録してください。', 'Record it as a new case.'],
  ),
  'rights.leak-order': no(
    422,
    ['まだ済んでいないことがあります。', 'Something before this is not done yet.'],
    ['上から順に記録してください。', 'Record the steps in their order.'],
  ),
} as const satisfies Record<`rights.${string}`, RefusalText>;
