import { readFileSync } from 'node:fs';
import { type Subject, subjectKeys } from '@meguri/core/materials/subjects.ts';
import {
  isSameShape,
  type MaterialText,
  type TextFile,
  type TextLanguage,
  textFile,
  textLanguages,
} from '@meguri/core/materials/texts.ts';
import { sha256 } from '../platform/keys.ts';

const folder = new URL('../../../materials/texts/', import.meta.url);

const readText = (language: TextLanguage): TextFile => {
  const file = textFile.parse(
    JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')),
  );
  if (file.language !== language) throw new Error(`materials/texts/${language}.json is another's`);
  return file;
};

/** A text with its original; the version is the hash of both, so either change undoes a confirmation. */
export type Known = {
  readonly subject: Subject;
  readonly language: TextLanguage;
  readonly text: MaterialText;
  readonly original: MaterialText;
  readonly version: string;
};

export type Library = ReadonlyMap<string, Known>;

const keyOf = (subject: Subject, language: TextLanguage): string => `${subject} ${language}`;

/** Every text of the files; a translation that lacks a line or has another figure is refused. */
export const libraryOf = (files: ReadonlyMap<TextLanguage, TextFile>): Library => {
  const originals = files.get('ja');
  if (originals === undefined) throw new Error('materials/texts/ja.json is missing');
  const all = [...files].flatMap(([language, { subjects }]) =>
    subjectKeys.map((subject): readonly [string, Known] => {
      const [text, original] = [subjects[subject], originals.subjects[subject]];
      if (!isSameShape(text, original)) {
        throw new Error(`materials/texts/${language}.json: ${subject} differs from the original`);
      }
      const version = sha256(JSON.stringify([subject, language, text, original]));
      return [keyOf(subject, language), { subject, language, text, original, version }];
    }),
  );
  return new Map(all);
};

let shipped: Library | undefined;

/** The texts the program came with, read once when first asked for. */
export const library = (): Library => {
  shipped ??= libraryOf(new Map(textLanguages.map((one) => [one, readText(one)])));
  return shipped;
};

export const knownText = (subject: Subject, language: TextLanguage): Known => {
  const known = library().get(keyOf(subject, language));
  if (known === undefined) throw new Error(`There is no text ${keyOf(subject, language)}.`);
  return known;
};
