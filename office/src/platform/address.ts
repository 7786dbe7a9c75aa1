import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type * as z from 'zod';

/** A named part of the page's pattern: `useAddressPart('beatId')` in `/beats/$beatId`. */
export const useAddressPart = (name: string): string => {
  const parts: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const part = parts[name];
  if (part === undefined) throw new Error(`The address of this page has no part ${name}`);
  return part;
};

/**
 * Filters, sort and open panel live in the address: they survive a reload and can be sent to a
 * colleague. Give every field of the schema a default with `.catch()`, so that a mistyped address
 * still opens the page.
 */
export const useAddressState = <S extends z.ZodObject>(
  schema: S,
): readonly [z.output<S>, (change: Partial<z.input<S>>) => void] => {
  const search: unknown = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = useMemo(() => schema.parse(search), [schema, search]);
  const change = useCallback(
    (next: Partial<z.input<S>>) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...next }),
        replace: true,
      }),
    [navigate],
  );
  return [state, change];
};
