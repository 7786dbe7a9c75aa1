import type { ImportKind } from '@meguri/core/imports/fields.ts';
import { confirmImport, previewImport } from '@meguri/core/imports/imports.ops.ts';
import type { ColumnMapping } from '@meguri/core/imports/mapping.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import { useState } from 'react';
import { useCommandOf } from '../platform/queries.ts';

type Asked = Input<typeof previewImport>;
export type Preview = Output<typeof previewImport>;
export type Done = Output<typeof confirmImport>;

/** What the person told about the file, before it is read. */
export type Chosen = {
  readonly kind: ImportKind;
  readonly source: string;
  readonly fileName: string;
  readonly content: string;
  readonly asOf: string | null;
  readonly statedTotal: number | null;
};

/** One import from the file to the ledger; a change of columns reads the same file again. */
export const useImport = () => {
  const [asked, setAsked] = useState<Asked>();
  const [preview, setPreview] = useState<Preview>();
  const [done, setDone] = useState<Done>();
  const read = useCommandOf(previewImport, { invalidate: [], onDone: setPreview });
  const write = useCommandOf(confirmImport, {
    invalidate: ['imports.', 'beats.', 'premises.', 'organisation.', 'sheets.'],
    onDone: setDone,
  });
  const ask = (next: Asked) => {
    setAsked(next);
    read.mutate(next);
  };
  return {
    asked,
    preview,
    done,
    read,
    write,
    start: (chosen: Chosen) => ask({ ...chosen, mapping: null }),
    remap: (mapping: ColumnMapping) => asked && ask({ ...asked, mapping }),
    confirm: () => {
      if (!asked || !preview?.confirmation) return;
      const { mapping, confirmation } = preview;
      write.mutate({ ...asked, mapping, confirmation });
    },
    restart: () => {
      setAsked(undefined);
      setPreview(undefined);
      setDone(undefined);
      read.reset();
      write.reset();
    },
  };
};

export type Import = ReturnType<typeof useImport>;
