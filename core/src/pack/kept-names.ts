import { forbiddenIn } from '../base/never-kept.ts';
import { firstParticular } from '../base/particulars.ts';
import { fitting } from './fault-words.ts';
import type { PackFault } from './faults.ts';

// What no directive can bring in, whoever wrote and signed the pack: an item of a card, a criterion, a
// kind, a list or a word for what is kept of nobody (R01, R03, R04). The lint of the build looks at the
// packs that are shipped; this looks at each pack that is read.

type Named = { readonly path: string; readonly text: string };

// A clause is cited and told, an assessment names what must not happen, a reason explains.
const prose = new Set(['clauses', 'assessment', 'reason', 'references', 'cite']);

const told = {
  say: {
    ja: '「{what}」は、どの通達でも項目・基準・区分にできません。国籍・民族・信仰・在留資格、疑い、人や場所の点数・順位は、だれについても保存しないためです。',
    en: '“{what}” cannot be an item, a criterion or a kind of any directive: nationality, ethnicity, belief, residence status, suspicion, scores and ranks are kept of nobody.',
  },
  mend: {
    ja: 'この項目を消してください。条項の要約は clauses.json に、扱わない理由とともに書けます。',
    en: 'Remove it. What a clause says can be told in clauses.json, with the reason why it is not served.',
  },
};

const namesIn = (value: unknown, path: readonly string[]): readonly Named[] => {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    prose.has(key) ? [] : namesIn(inner, [...path, key]),
  );
};

const isCode = (text: string): boolean => /^[\w.-]+$/.test(text);

/** In a whole English sentence "rank" and "position" may mean anything; in a code they do not. */
const isForbidden = ({ text }: Named): boolean =>
  forbiddenIn(text, isCode(text) ? 'all' : 'personal') !== undefined;

const ofPeople = ['origin', 'religion', 'status', 'crime', 'score'] as const;

// A criterion chooses homes and an item is asked of people: there the detector of free texts reads too.
const tellsOfPeople = ({ path, text }: Named): boolean =>
  (/^(?:pack\.criteria|cards\.items)\./.test(path) &&
    firstParticular([text], ofPeople) !== undefined) ||
  (path.startsWith('pack.criteria.') && /外国人|外国籍|foreign/i.test(text));

/** Every name in a pack's files for something that is kept of nobody. */
export const keptNameFaults = (files: Readonly<Record<string, unknown>>): readonly PackFault[] =>
  namesIn(files, [])
    .filter((one) => isForbidden(one) || tellsOfPeople(one))
    .map(({ path, text }) => ({
      file: `${path.slice(0, path.indexOf('.'))}.json`,
      path: path.slice(path.indexOf('.') + 1),
      clause: null,
      what: text.slice(0, 60),
      say: fitting(told.say, { what: text.slice(0, 60) }),
      mend: told.mend,
    }));
