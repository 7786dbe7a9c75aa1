/** What a free text must not hold; each kind has its words in `particulars.ts`. */
export const particularKinds = [
  'person',
  'origin',
  'religion',
  'status',
  'birth',
  'phone',
  'mail',
  'home',
  'health',
  'crime',
  'score',
  'household',
] as const;

export type ParticularKind = (typeof particularKinds)[number];

/**
 * One shape of words. `shape` runs over the whole text (flags gu): no repetition stands within
 * another and every gap is bounded, so that the time grows with the text and no faster. `unless`
 * looks at the sentence in which the words stand: 「国籍は尋ねない」 says what must not be done. What a
 * group called `before` captured in a look-behind belongs to the words found.
 */
export type ParticularRule = {
  /** A subject which the tests take away to see that notes slip through without it. */
  readonly group: string;
  readonly kind: ParticularKind;
  readonly shape: RegExp;
  readonly unless?: RegExp;
};

/** Katakana in a list of words also stands for its hiragana: 「べとなむじん」. */
export const eitherKana = (source: string): string =>
  source.replace(/[ァ-ヶ]/g, (letter) =>
    letter === 'ヵ' || letter === 'ヶ'
      ? letter
      : `[${letter}${String.fromCharCode(letter.charCodeAt(0) - 0x60)}]`,
  );

/** A sentence that tells people to leave a thing out, or that everybody is meant alike. */
export const leftOut =
  /問わ[ずな]|問いませ|[関かか]かわら?[ずな]|かかわり?な|関係な[くし]|区別[しをは]|区別せ|差別|偏見|配慮|限定は?[しせ]|限らな|(?:尋ね|聞か|訊か|求め|記録し|書か|書かせ|聞き取ら|設け|残さ|載せ|取ら|集め|尋ねさせ|確認し|扱わ|作れ)(?:な[いか]|ず|ませ)|(?:情報|項目|欄|記録)[はをも](?:持|設け|置)|だけ[をで](?:理由|判断)|のみを理由|(?:do not|don't|never|must not|not be|not|no longer) (?:ask|record|collect|note|take|write|store)|whatever|regardless|no matter|discriminat|only because|alone \(/iu;

/** A sentence on a subject in general: a class, a leaflet, a desk, a law. */
export const inGeneral =
  /防止|予防|啓発|講[座話習演]|教室|教養|研修|訓練|窓口|相談(?:会|先|所|員)|センター|資料|ちらし|チラシ|リーフレット|ポスター|手口|公表|対策|協会|福祉課|制度|手続|支援員|検診|\b(?:prevent|prevention|class|talk|leaflet|poster|training|briefing|desk|counsell?ing|association|published|act|law|convention|seminar|campaign)/iu;
