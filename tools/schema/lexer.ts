/** A piece of SQL. Words are lower case; strings, quoted names and dollar bodies keep their text. */
export type Token = {
  readonly kind: 'word' | 'quoted' | 'string' | 'body' | 'number' | 'symbol' | 'comment';
  readonly text: string;
  readonly line: number;
};

type Rule = readonly [kind: Token['kind'] | 'space', pattern: RegExp];

// Order matters: a dollar body before a symbol, an E'' string before a word.
const rules: readonly Rule[] = [
  ['space', /\s+/y],
  ['comment', /--[^\n]*/y],
  ['body', /\$([A-Za-z_][A-Za-z_0-9]*)?\$[\s\S]*?\$\1\$/y],
  ['string', /[eE]'(?:[^'\\]|\\[\s\S]|'')*'/y],
  ['string', /(?:[bBxXnN]|[uU]&)?'(?:[^']|'')*'/y],
  ['quoted', /"(?:[^"]|"")*"/y],
  ['word', /[\p{L}_][\p{L}\p{N}_$]*/uy],
  ['number', /\d[\w.]*/y],
  ['symbol', /::|[\s\S]/y],
];

const inner = (kind: Token['kind'], text: string): string => {
  if (kind === 'word') return text.toLowerCase();
  if (kind === 'string') return text.slice(text.indexOf("'") + 1, -1).replaceAll("''", "'");
  if (kind === 'quoted') return text.slice(1, -1).replaceAll('""', '"');
  if (kind === 'comment') return text.replace(/^--|^\/\*|\*\/$/g, '').trim();
  return kind === 'body' ? text.replace(/^\$\w*\$|\$\w*\$$/g, '') : text;
};

// Block comments nest in PostgreSQL, which a pattern cannot follow.
const blockComment = (sql: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < sql.length; at += 1) {
    const pair = sql.slice(at, at + 2);
    if (pair === '/*') depth += 1;
    if (pair === '*/') depth -= 1;
    if (pair === '/*' || pair === '*/') at += 1;
    if (depth === 0) return at + 1;
  }
  return sql.length;
};

type Match = { readonly kind: Token['kind'] | 'space'; readonly end: number };

const matchAt = (sql: string, at: number): Match => {
  if (sql.startsWith('/*', at)) return { kind: 'comment', end: blockComment(sql, at) };
  for (const [kind, pattern] of rules) {
    pattern.lastIndex = at;
    if (pattern.test(sql)) return { kind, end: pattern.lastIndex };
  }
  return { kind: 'symbol', end: at + 1 };
};

export const lex = (sql: string, firstLine = 1): readonly Token[] => {
  const tokens: Token[] = [];
  let line = firstLine;
  for (let at = 0; at < sql.length; ) {
    const { kind, end } = matchAt(sql, at);
    const text = sql.slice(at, end);
    if (kind !== 'space') tokens.push({ kind, text: inner(kind, text), line });
    line += text.split('\n').length - 1;
    at = end;
  }
  return tokens;
};

/** A statement without its comments; `above` holds the comment lines directly before it. */
export type Statement = {
  readonly line: number;
  readonly tokens: readonly Token[];
  readonly above: readonly string[];
};

const closes = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter((t) => t.kind === 'word').map((t) => t.text);
  const atomic = words.findIndex((word, i) => word === 'begin' && words[i + 1] === 'atomic');
  if (atomic < 0) return true;
  const open = words.slice(atomic).filter((word) => word === 'begin' || word === 'case').length;
  return words.slice(atomic).filter((word) => word === 'end').length >= open;
};

/** Splits at semicolons; the body of a `begin atomic … end` function stays in one piece. */
export const statements = (sql: string, firstLine = 1): readonly Statement[] => {
  const found: Statement[] = [];
  let tokens: Token[] = [];
  let above: Token[] = [];
  const finish = (): void => {
    const [first] = tokens;
    if (first !== undefined) {
      found.push({ line: first.line, tokens, above: above.map((comment) => comment.text) });
    }
    tokens = [];
    above = [];
  };
  for (const token of lex(sql, firstLine)) {
    if (token.kind === 'comment') {
      if (tokens.length === 0) above.push(token);
    } else if (token.text === ';' && token.kind === 'symbol' && closes(tokens)) finish();
    else tokens.push(token);
  }
  finish();
  return found;
};

/** The statement as lower-case words and symbols, one blank between: strings become ''. */
export const flat = (tokens: readonly Token[]): string =>
  tokens
    .map((t) => (t.kind === 'string' || t.kind === 'body' ? "''" : t.text.toLowerCase()))
    .join(' ');
