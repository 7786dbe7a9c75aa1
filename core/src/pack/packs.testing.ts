import gifuClauses from '../../../packs/gifu-residents-2019/clauses.json' with { type: 'json' };
import gifuPack from '../../../packs/gifu-residents-2019/pack.json' with { type: 'json' };
import ishikawaClauses from '../../../packs/ishikawa-residents-2024/clauses.json' with {
  type: 'json',
};
import ishikawaPack from '../../../packs/ishikawa-residents-2024/pack.json' with { type: 'json' };
import miyagiCards from '../../../packs/miyagi-visits-2023/cards.json' with { type: 'json' };
import miyagiClauses from '../../../packs/miyagi-visits-2023/clauses.json' with { type: 'json' };
import miyagiForm from '../../../packs/miyagi-visits-2023/form.json' with { type: 'json' };
import miyagiPack from '../../../packs/miyagi-visits-2023/pack.json' with { type: 'json' };
import miyagiRights from '../../../packs/miyagi-visits-2023/rights.json' with { type: 'json' };
import saitamaClauses from '../../../packs/saitama-residents/clauses.json' with { type: 'json' };
import saitamaPack from '../../../packs/saitama-residents/pack.json' with { type: 'json' };
import yamagataClauses from '../../../packs/yamagata-residents-2024/clauses.json' with {
  type: 'json',
};
import yamagataPack from '../../../packs/yamagata-residents-2024/pack.json' with { type: 'json' };
import mihonResidentsClauses from '../../fixtures/packs/mihon-residents/clauses.json' with {
  type: 'json',
};
import mihonResidentsPack from '../../fixtures/packs/mihon-residents/pack.json' with {
  type: 'json',
};
import mihonVisitsCards from '../../fixtures/packs/mihon-visits/cards.json' with { type: 'json' };
import mihonVisitsClauses from '../../fixtures/packs/mihon-visits/clauses.json' with {
  type: 'json',
};
import mihonVisitsForm from '../../fixtures/packs/mihon-visits/form.json' with { type: 'json' };
import mihonVisitsPack from '../../fixtures/packs/mihon-visits/pack.json' with { type: 'json' };
import mihonVisitsRights from '../../fixtures/packs/mihon-visits/rights.json' with { type: 'json' };

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Files = { [file: string]: Json };

/** The directives that are shipped, as their files say them. */
export const shipped = {
  miyagi: {
    pack: miyagiPack,
    clauses: miyagiClauses,
    form: miyagiForm,
    cards: miyagiCards,
    rights: miyagiRights,
  },
  yamagata: { pack: yamagataPack, clauses: yamagataClauses },
  ishikawa: { pack: ishikawaPack, clauses: ishikawaClauses },
  saitama: { pack: saitamaPack, clauses: saitamaClauses },
  gifu: { pack: gifuPack, clauses: gifuClauses },
} as const satisfies Record<string, Files>;

/** Two directives of a made-up prefecture: never loaded unless asked for. */
export const samples = {
  visits: {
    pack: mihonVisitsPack,
    clauses: mihonVisitsClauses,
    form: mihonVisitsForm,
    cards: mihonVisitsCards,
    rights: mihonVisitsRights,
  },
  residents: { pack: mihonResidentsPack, clauses: mihonResidentsClauses },
} as const satisfies Record<string, Files>;

type Path = readonly (string | number)[];

const put = (value: Json, [key, ...rest]: Path, next: Json | undefined): Json => {
  if (typeof value !== 'object' || value === null || key === undefined) throw new Error('no way');
  const own = Reflect.get(value, key) as Json | undefined;
  if (rest.length > 0 && own === undefined) throw new Error(`no ${key}`);
  const within = rest.length === 0 ? next : put(own ?? null, rest, next);
  const others = Object.entries(value).filter(([name]) => name !== String(key));
  if (!Array.isArray(value)) {
    return Object.fromEntries(within === undefined ? others : [...others, [key, within]]);
  }
  const at = Number(key);
  const item = within === undefined ? [] : [within];
  return [...value.slice(0, at), ...item, ...value.slice(at + 1)];
};

/** The files with one value put at a path, or taken away where it is undefined. */
export const changed = (files: Files, path: Path, value: Json | undefined): Files =>
  put(files, path, value) as Files;
