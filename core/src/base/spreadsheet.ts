// What people typed must never run when somebody opens a table (trust.md row 26, T52).

/**
 * Letters without a shape of their own: a spreadsheet drops some of them and then reads what follows
 * as a formula. Selectors of character variants stay, names are written with them.
 */
const unseen = /\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0|[\u{e0000}-\u{e007f}]/gu;

/** Control characters but tab and line ends, which a text field may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** After NFKC, so that full-width and small forms count; the minus sign reads as a hyphen. */
const lead = /^[\s\p{M}]*[=+\-@\u2212\t\r\n]/u;

/**
 * A text for a cell of a CSV file or a workbook: without unseen characters, and with an apostrophe
 * in front where a spreadsheet could take it for a formula. Every writer of tables uses it for
 * every text cell; numbers need none of it.
 */
export const harmlessText = (text: string): string => {
  const seen = text.replace(unseen, '').replace(controls, '');
  return lead.test(seen.normalize('NFKC')) ? `'${seen}` : seen;
};

/** A field of a CSV line (RFC 4180), harmless. */
export const csvField = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const text = harmlessText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
