import type { Breach } from '../tree.ts';

type Ban = readonly [rule: string, pattern: RegExp, say: string];

// All sessions of the embedded engine share their state and outlive their client (design §4).
const session: readonly Ban[] = [
  [
    'session-state',
    /(^|; |begin |then |loop )set (?!local |constraints |transaction )/,
    'use set local in a transaction',
  ],
  ['session-state', /(^|; )(reset|discard) /, 'state ends with its transaction'],
  ['session-state', /\bset_config \( [^()]*, false \)/, 'set it for the transaction'],
  ['temp-table', /\bcreate (global |local )?temp(orary)? /, 'no temporary tables'],
  ['listen', /(^|; )(listen|unlisten|notify) |\bpg_notify \(/, 'no notifications'],
  ['named-statement', /(^|; )(prepare (?!transaction)|deallocate |execute \w+ \()/, 'unnamed only'],
  ['session-lock', /\bpg_(try_)?advisory_(lock|unlock)(_shared|_all)? \(/, 'use …_xact_lock'],
  [
    'timeout',
    /\b(statement|lock|idle_in_transaction_session|idle_session|transaction)_timeout\b/,
    'not on the embedded engine: a watchdog does it',
  ],
];

// What PostgreSQL 15 does not know; the embedded engine is newer and would accept it.
const functions15 = [
  'uuidv4',
  'uuidv7',
  'uuid_extract_timestamp',
  'uuid_extract_version',
  'json_table',
  'json_query',
  'json_value',
  'json_exists',
  'json_array',
  'json_arrayagg',
  'json_objectagg',
  'json_scalar',
  'json_serialize',
  'any_value',
  'array_sample',
  'array_shuffle',
  'array_sort',
  'array_reverse',
  'date_add',
  'date_subtract',
  'random_normal',
  'erf',
  'erfc',
  'gamma',
  'lgamma',
  'to_bin',
  'to_oct',
  'xmltext',
  'casefold',
  'crc32',
  'crc32c',
  'merge_action',
  'unicode_assigned',
  'pg_input_is_valid',
  'pg_input_error_info',
].join('|');

const newer: readonly Ban[] = [
  ['postgresql-15', new RegExp(`(?<!\\. )\\b(${functions15}) \\(`), 'is newer than PostgreSQL 15'],
  ['postgresql-15', /\bwithout overlaps\b|\bperiod \w+ \)/, 'temporal keys are newer'],
  ['postgresql-15', /\bis (not )?json\b/, 'the json predicate is newer'],
  ['postgresql-15', /\bwhen not matched by (source|target)\b/, 'newer than PostgreSQL 15'],
  ['postgresql-15', /\bmerge into .*\breturning\b/, 'merge … returning is newer'],
  ['postgresql-15', /\breturning (with \(|(old|new) \.)/, 'old and new are newer'],
  ['postgresql-15', /\bgenerated always as \((?!.*\) stored)/, 'only stored columns exist'],
  ['postgresql-15', /\) virtual\b|\bnot enforced\b/, 'newer than PostgreSQL 15'],
  ['postgresql-15', /\bon_error\b/, 'newer than PostgreSQL 15'],
];

const structure: readonly Ban[] = [
  ['trigger', /^create (or replace )?(constraint |event )?trigger /, 'Citus refuses triggers'],
  ['trigger', /^create (or replace )?rule /, 'no rewrite rules'],
  ['policy-select', /^(create|alter) policy .*\bselect\b/, 'compare a column with current_setting'],
  ['serial', /\b(small|big)?serial\b|\bas identity\b|\bdefault nextval \(/, 'the caller makes ids'],
  ['row-security', /\bdisable row level security\b|\bno force row level/, 'policies stay forced'],
  ['row-security', /^drop policy /, 'replace it by alter policy'],
];

export type Place = { readonly file: string; readonly line: number };

const apply = (bans: readonly Ban[], text: string, place: Place): readonly Breach[] =>
  bans.flatMap(([rule, pattern, say]) => {
    const hit = pattern.exec(text)?.[0].trim();
    return hit === undefined ? [] : [{ rule, ...place, say: `${say} (${hit.slice(0, 60)})` }];
  });

/** `text` is a flattened statement (lexer.flat). */
export const dialectBreaches = (text: string, place: Place): readonly Breach[] =>
  apply([...session, ...newer], text, place);

export const structureBreaches = (text: string, place: Place): readonly Breach[] =>
  apply(structure, text, place);
