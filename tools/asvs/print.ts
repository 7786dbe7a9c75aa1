import { hasTest, partsOf } from './gaps.ts';
import { type Claim, states } from './read.ts';

const chapters: Readonly<Record<string, string>> = {
  '1': 'Encoding and injection',
  '2': 'Validation and business rules',
  '3': 'Browser',
  '4': 'HTTP interface',
  '5': 'Files',
  '6': 'Sign-in',
  '7': 'Sessions',
  '8': 'Authorisation',
  '9': 'Self-contained tokens',
  '10': 'OAuth and OpenID Connect',
  '11': 'Cryptography',
  '12': 'Secure lines',
  '13': 'Configuration',
  '14': 'Data protection',
  '15': 'Secure coding',
  '16': 'Logging and errors',
  '17': 'WebRTC',
};

const numbers = (claims: readonly Claim[]): readonly number[] => [
  claims.length,
  ...states.map((state) => claims.filter((claim) => claim.state === state).length),
  claims.filter(hasTest).length,
];

/** "partly 40, open 12": for the last line of the tool. */
export const countsOf = (claims: readonly Claim[]): string =>
  ['', ...states, 'with a test']
    .map((name, at) => `${numbers(claims)[at] ?? 0} ${name || 'requirements'}`)
    .join(', ');

const cells = (values: readonly (string | number)[]): string => `| ${values.join(' | ')} |`;

const table = (claims: readonly Claim[]): readonly string[] => {
  const heads = [
    'Chapter',
    'All',
    'Met',
    'Partly',
    'Not applicable',
    'Deviation',
    'Open',
    'With a test',
  ];
  const rows = Object.entries(chapters).map(([id, name]) => {
    const own = claims.filter((claim) => claim.id.startsWith(`${id}.`));
    return cells([`V${id} ${name}`, ...numbers(own)]);
  });
  const rule = cells(heads.map((_, at) => (at === 0 ? '---' : '--:')));
  return [cells(heads), rule, ...rows, cells(['All', ...numbers(claims)])];
};

const shown = (part: string): string => part.replace(/^(test|code):(.*)$/, '$1 `$2`');

const listed = (claims: readonly Claim[], state: Claim['state']): readonly string[] =>
  claims
    .filter((claim) => claim.state === state)
    .map(
      (one) =>
        `- **${one.id}** (${one.level}) ${one.subject}: ${partsOf(one).map(shown).join('; ')}`,
    );

/** docs/asvs.md. */
export const printAsvs = (claims: readonly Claim[]): string =>
  [
    '# ASVS 5.0.0, levels 1 and 2',
    '',
    'Printed by `tools/write-asvs.ts` from `asvs.csv`; do not edit. Numbers and levels are those of the',
    'OWASP Application Security Verification Standard 5.0.0 (CC BY-SA 4.0); read its sentences there. Each',
    'test and file that `asvs.csv` names exists, or `npm run check` fails. Nobody outside has verified this.',
    '',
    ...table(claims),
    '',
    '## Deviations, with reason and compensation',
    '',
    ...listed(claims, 'deviation'),
    '',
    '## Open',
    '',
    ...listed(claims, 'open'),
    '',
    '## Partly',
    '',
    ...listed(claims, 'partly'),
    '',
  ].join('\n');
