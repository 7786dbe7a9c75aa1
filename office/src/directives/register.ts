import type { browseClauses, listDelegations } from '@meguri/core/directives/clauses.ops.ts';
import type { compareDirectives } from '@meguri/core/directives/compare.ops.ts';
import type { listPacks } from '@meguri/core/directives/packs-in-use.ops.ts';
import type {
  getDirective,
  listDirectives,
  previewDirective,
} from '@meguri/core/directives/register.ops.ts';
import type { Output } from '@meguri/core/operation.ts';

export type Directive = Output<typeof getDirective>;
export type Family = Directive['family'];
export type Relative = Family['relatives'][number];
export type Node = Directive['nodes'][number];
export type HeaderLine = Directive['header'][number];
export type Mark = Node['marks'][number];
export type Work = Output<typeof listDirectives>['directives'][number];
export type Preview = Output<typeof previewDirective>;
export type Comparison = Output<typeof compareDirectives>;
export type ComparedRow = Comparison['rows'][number];
export type KnownPack = Output<typeof listPacks>['packs'][number];
export type Delegation = Output<typeof listDelegations>['delegations'][number];
export type Browsed = Output<typeof browseClauses>;

/** What a command on directives changes on other pages. */
export const changed = ['directives.', 'tasks.', 'bodies.'];
