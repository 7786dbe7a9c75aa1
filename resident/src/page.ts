import { languages } from '@meguri/core/base/languages.ts';
import type { FormText } from '@meguri/core/voices/form/text.ts';
import { formTexts } from '@meguri/core/voices/form/texts.ts';
import { type FormLanguage, formLanguages, type Inside } from '@meguri/core/voices/letter.ts';
import { escaped, type Html, html } from './html.ts';

/** Whose page it is, and in which language it is shown. */
export type Setting = {
  readonly language: FormLanguage;
  readonly inside: Pick<Inside, 'demo' | 'police' | 'places'>;
};

const ownScripts = ['my', 'ne', 'th'] as const;

/** Languages whose letters come with the form: an office computer may have none for them. */
export type OwnScript = (typeof ownScripts)[number];

export const textOf = ({ language }: Setting): FormText => formTexts[language];

const nativeName = (language: FormLanguage): string =>
  language === 'ja' ? '日本語' : languages[language].native;

/** やさしい日本語 is Japanese to a browser and a screen reader. */
const htmlLanguage = (language: FormLanguage): string => (language === 'ja-easy' ? 'ja' : language);

const choice = (language: FormLanguage, current: FormLanguage, path: string): Html =>
  language === current
    ? html`<li><span aria-current="true" lang="${htmlLanguage(language)}">${nativeName(language)}</span></li>`
    : html`<li><a href="${path}?lang=${language}" hreflang="${htmlLanguage(language)}" lang="${htmlLanguage(language)}">${nativeName(language)}</a></li>`;

type Page = { readonly path: '/' | '/answer'; readonly body: Html };

/** The letters of the page, where its language has their own. */
const letters = (language: FormLanguage): Html => {
  const script = ownScripts.find((one) => one === language);
  return script === undefined ? html`` : html`<link rel="stylesheet" href="/fonts/${script}.css">`;
};

/** A whole page: no script, no picture, nothing from elsewhere. */
export const pageOf = (setting: Setting, { path, body }: Page): string => {
  const text = textOf(setting);
  const { language, inside } = setting;
  const other = path === '/' ? '/answer' : '/';
  const label = path === '/' ? text.read : text.title;
  const demo = inside.demo ? html`<p class="demo">見本 Demo</p>` : '';
  const main = html`<header>
${demo}<p class="police">${inside.police}</p>
<nav aria-label="Language"><ul>${formLanguages.map((one) => choice(one, language, path))}</ul></nav>
</header>
<main>
<h1>${path === '/' ? text.title : text.read}</h1>
${body}
<p class="other"><a href="${other}?lang=${language}">${label}</a></p>
</main>`;
  return `<!doctype html>
<html lang="${htmlLanguage(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(path === '/' ? text.title : text.read)}</title>
<link rel="stylesheet" href="/form.css">${letters(language).html}
</head>
<body>
${main.html}
</body>
</html>
`;
};
