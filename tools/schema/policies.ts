import type { Breach } from '../tree.ts';
import type { Place } from './dialect.ts';
import type { Statement } from './lexer.ts';

const own =
  "station_id = any ( string_to_array ( nullif ( current_setting ( 'app.stations' , true ) , '' ) , ',' ) :: uuid [ ] )";

/** The only things a migration may make a policy ask; the second for what headquarters keeps too. */
const shapes = [`using ( ${own} )`, `using ( station_id is null or ${own} )`];

const head = /^(create|alter) policy \w+ on (\w+ \. )?\w+ /;

// As `flat`, but with the strings: which setting is asked is what matters here.
const told = ({ tokens }: Statement): string =>
  tokens.map(({ kind, text }) => (kind === 'string' ? `'${text}'` : text.toLowerCase())).join(' ');

/**
 * Row policies have one shape, for every command and every role: what compares anything else, or
 * names a role, can open more than the scope. Those of single roles are made in one place for all
 * tables (server/db/scopes.sql, decision 0016).
 */
export const policyBreaches = (statement: Statement, place: Place): readonly Breach[] => {
  const text = told(statement);
  if (!/^(create|alter) policy /.test(text)) return [];
  if (head.test(text) && shapes.includes(text.replace(head, ''))) return [];
  return [{ rule: 'policy-shape', ...place, say: 'a policy asks what the other policies ask' }];
};
