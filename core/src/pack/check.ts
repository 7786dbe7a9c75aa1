import * as z from 'zod';
import { sheetFormSchema } from '../sheets/form.ts';
import { assessmentSchema } from './assessment.ts';
import { cardFileSchema } from './card-items.ts';
import { clausesSchema } from './clauses.ts';
import { contradictions } from './consistency.ts';
import { toCriterion } from './criteria.ts';
import { contradictionFault, type PackFault, shapeFaults } from './faults.ts';
import { keptNameFaults } from './kept-names.ts';
import { type Pack, packFileSchema } from './pack.ts';
import { type ProgrammePack, programmeFileSchema } from './programme.ts';
import { programmeContradictions } from './programme-consistency.ts';
import { rightsFileSchema } from './rights-file.ts';

/** What reading a pack gave: the pack where its shapes are right, and every fault. */
export type Reading<P> = {
  readonly pack: P | undefined;
  readonly faults: readonly PackFault[];
};

/** The files of a pack on visits and of one on the programme, each with its schema. */
export const visitFiles = {
  pack: packFileSchema,
  clauses: clausesSchema,
  form: sheetFormSchema,
  cards: cardFileSchema,
  rights: rightsFileSchema,
} as const;

export const programmeFiles = {
  pack: programmeFileSchema,
  clauses: clausesSchema,
  /** A pack without one is sound, but its work stays off (R07). */
  assessment: assessmentSchema.optional(),
} as const;

const shapes = <S extends z.ZodObject>(whole: S, files: Record<string, unknown>) => {
  const parsed = whole.safeParse(files);
  if (parsed.success) return { value: parsed.data, faults: [] };
  const faults = parsed.error.issues.flatMap((issue) => {
    const [name = ''] = issue.path;
    const inFile = { ...issue, path: issue.path.slice(1) };
    return shapeFaults(`${String(name)}.json`, files[String(name)], [inFile]);
  });
  return { value: undefined, faults };
};

const visits = z.object(visitFiles);
const programme = z.object(programmeFiles);

/** Reads the files of a pack on visits and says every fault. */
export const readVisits = (files: Record<string, unknown>): Reading<Pack> => {
  const { value, faults } = shapes(visits, files);
  if (value === undefined) return { pack: undefined, faults };
  const { pack: file, ...others } = value;
  const pack: Pack = { ...file, ...others, criteria: file.criteria.map(toCriterion) };
  return {
    pack,
    faults: [...contradictions(pack).map(contradictionFault), ...keptNameFaults(value)],
  };
};

/** Reads the files of a pack on the programme and says every fault. */
export const readProgramme = (files: Record<string, unknown>): Reading<ProgrammePack> => {
  const { value, faults } = shapes(programme, files);
  if (value === undefined) return { pack: undefined, faults };
  const { pack: file, clauses, assessment = null } = value;
  const pack: ProgrammePack = { ...file, clauses, assessment };
  const others = programmeContradictions(pack).map(contradictionFault);
  return { pack, faults: [...others, ...keptNameFaults(value)] };
};

const named = z.looseObject({ identity: z.looseObject({ programme: z.unknown() }) });

/** Whether `pack.json` says that it is about the programme for foreign residents. */
export const isProgrammeFile = (pack: unknown): boolean => {
  const parsed = named.safeParse(pack);
  return parsed.success && parsed.data.identity.programme === 'foreign-residents';
};

/** Every fault of a pack's folder, of either kind; empty when it is sound. */
export const checkPack = (files: Record<string, unknown>): readonly PackFault[] =>
  (isProgrammeFile(files['pack']) ? readProgramme(files) : readVisits(files)).faults;
