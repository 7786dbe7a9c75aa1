import type { FormLanguage } from '../letter.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { id } from './id.ts';
import { ja } from './ja.ts';
import { jaEasy } from './ja-easy.ts';
import { ko } from './ko.ts';
import { my } from './my.ts';
import { ne } from './ne.ts';
import { ptBr } from './pt-br.ts';
import type { FormText } from './text.ts';
import { th } from './th.ts';
import { tl } from './tl.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

/** The public form in every language of residents' texts (design §8), in the order they are offered. */
export const formTexts: Readonly<Record<FormLanguage, FormText>> = {
  ja: ja,
  'ja-easy': jaEasy,
  en: en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  ko: ko,
  vi: vi,
  ne: ne,
  tl: tl,
  'pt-BR': ptBr,
  id: id,
  my: my,
  es: es,
  th: th,
};
