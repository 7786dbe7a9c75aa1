import type { Day } from '../base/day.ts';
import { formatDay } from '../base/era.ts';
import type { Decision, DecisionGround, RequestKind } from './request.ts';

const asked: Readonly<Record<RequestKind, string>> = {
  disclosure: '開示',
  correction: '訂正',
  suspension: '利用停止',
};

/** Sections of the letter's law by kind: what is granted and what is refused. */
const articles: Readonly<Record<RequestKind, string>> = {
  disclosure: '第82条',
  correction: '第93条',
  suspension: '第101条',
};

const grounds: Readonly<Record<DecisionGround, string | null>> = {
  none: null,
  'others-data': '請求した方以外の方の情報が含まれるため（第78条第1項第2号）',
  harm: '生命・健康・生活・財産を害するおそれがあるため（第78条第1項第1号）',
  'public-safety': '公共の安全と秩序の維持に支障を及ぼすおそれがあるため（第78条第1項第5号）',
  work: '事務の適正な遂行に支障を及ぼすおそれがあるため（第78条第1項第7号）',
  form: '請求書の不備が補われなかったため（第77条第3項）',
  accurate: '記録が事実と異なると認められないため（第92条）',
  lawful: '取扱いが法律に反すると認められないため（第100条）',
};

const outcome = (kind: RequestKind, decision: Decision): string => {
  const word = asked[kind];
  switch (decision) {
    case 'full':
      return `請求のとおり、${word}をします。`;
    case 'partial':
      return `請求のうち一部について、${word}をします。`;
    case 'refused':
      return `${word}をしません。`;
    case 'not-held':
      return `請求のあった個人情報を保有していないため、${word}をしません。`;
    // Not a word more: the letter is the same whether there are data or not (81条).
    case 'existence-not-revealed':
      return `請求のあった個人情報については、あるかないかをお答えするだけで、開示しないこととされている情報を明らかにすることになります。このため、あるかないかをお答えせずに、${word}をしません（第81条）。`;
  }
};

export type Letter = {
  readonly kind: RequestKind;
  readonly decision: Decision;
  readonly ground: DecisionGround;
  readonly receivedOn: Day;
  readonly decidedOn: Day;
  readonly objectionMonths: number;
};

/**
 * The lines of the decision's letter. They are made of the decision alone; no record about the
 * requester comes in, so they cannot tell whether there is one.
 */
export const letterLines = (letter: Letter): readonly string[] => {
  const { kind, decision, ground, receivedOn, decidedOn, objectionMonths } = letter;
  const why = grounds[ground];
  return [
    `${formatDay(receivedOn, 'ja', 'long')}に受け付けた個人情報の${asked[kind]}の請求について、個人情報の保護に関する法律${articles[kind]}により、${formatDay(decidedOn, 'ja', 'long')}に次のとおり決定しました。`,
    outcome(kind, decision),
    ...(why === null ? [] : [`理由：${why}`]),
    ...(decision === 'full'
      ? []
      : [
          `この決定に不服があるときは、決定を知った日の翌日から${objectionMonths}か月以内に、公安委員会に審査請求をすることができます。`,
        ]),
  ];
};
