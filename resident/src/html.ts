const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it; everything a person or a pack wrote goes through it. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (letter) => names[letter] ?? letter);

/** A tagged template whose values are escaped; a Html value is put in as it is. */
export type Html = { readonly html: string };

type Value = string | Html | readonly Html[];

const asHtml = (value: Value): string => {
  if (typeof value === 'string') return escaped(value);
  return 'html' in value ? value.html : value.map((one) => one.html).join('');
};

export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  html: parts.reduce((text, part, at) => {
    const value = values[at];
    return text + part + (value === undefined ? '' : asHtml(value));
  }, ''),
});
