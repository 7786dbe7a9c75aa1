type Label = { readonly ja: string; readonly en: string };

/** How to speak of safety to and with partners; stands beside the form (partners.inform). */
export const wordingGuide: {
  readonly say: readonly Label[];
  readonly leave: readonly Label[];
} = {
  say: [
    {
      ja: '数字は、公表された資料の名前と公表日を添えて伝える。',
      en: 'Give figures with the name of the published source and its day.',
    },
    {
      ja: '「どう防ぐか」「どこに相談できるか」を必ず一緒に伝える。',
      en: 'Always say how to prevent it and where to ask for help.',
    },
    {
      ja: '「外国人住民」「地域の皆さん」など、人として敬う言い方をする。',
      en: 'Speak of “residents” and “neighbours”, with respect.',
    },
    {
      ja: '期間と地域をはっきり言い、増減は同じ期間で比べる。',
      en: 'Name the period and the area, and compare like with like.',
    },
  ],
  leave: [
    {
      ja: '出身・国籍・言語・宗教ごとの犯罪の数字や印象を伝えない。',
      en: 'No figures or impressions of crime by origin, nationality, language or religion.',
    },
    {
      ja: '一人ひとりの名前、住所、様子、事件のことを話さない。',
      en: 'Nothing about any one person: no name, address, behaviour or case.',
    },
    {
      ja: '「急増」「多発」「危険な地区」など、不安をあおる言葉を使わない。',
      en: 'No alarming words such as “surge”, “rampant” or “dangerous area”.',
    },
    {
      ja: '相手の団体に、住民や会員の名簿・見張りを頼まない。',
      en: 'Never ask a partner for lists of people, or to keep watch on them.',
    },
  ],
};
