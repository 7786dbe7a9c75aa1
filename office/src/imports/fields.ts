import {
  beatsImport,
  type ImportField,
  type ImportKind,
  premisesImport,
  registerHouseholdsImport,
  townsImport,
} from '@meguri/core/imports/fields.ts';

/** What a person can map for each kind. */
export const fieldsOf: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  towns: townsImport.fields,
  beats: beatsImport.fields,
  premises: premisesImport().fields,
  'register-households': registerHouseholdsImport.fields,
};
