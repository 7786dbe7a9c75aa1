import type { Operation, Output } from '@meguri/core/operation.ts';
import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type * as z from 'zod';
import { call } from './call.ts';

type QueryOptions = {
  /** False: not asked yet, for instance because a panel is closed. */
  readonly enabled?: boolean;
  /** Keeps the last answer on the screen while filters change. */
  readonly keep?: boolean;
};

/** The library must know that an answer is an object. */
type Boxed<O extends Operation> = { readonly output: Output<O> };

/** The answer of a query operation, cached under its name and input. */
export const useQueryOf = <O extends Operation>(
  operation: O,
  input: z.input<O['input']>,
  options: QueryOptions = {},
): UseQueryResult<Output<O>, Error> =>
  useQuery({
    queryKey: [operation.name, input],
    queryFn: async ({ signal }): Promise<Boxed<O>> => ({
      output: await call(operation, input, { signal }),
    }),
    select: ({ output }: Boxed<O>) => output,
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData<Boxed<O>> } : {}),
  });

type CommandOptions<O extends Operation> = {
  /** Names of queries (`beats.get`) or whole slices (`beats.`) that change with it. */
  readonly invalidate: readonly string[];
  readonly onDone?: (output: Output<O>) => void;
};

/** A command operation. It is never repeated by itself; a second press while it runs is busy. */
export const useCommandOf = <O extends Operation>(
  operation: O,
  { invalidate, onDone }: CommandOptions<O>,
): UseMutationResult<Output<O>, Error, z.input<O['input']>> => {
  const client = useQueryClient();
  return useMutation<Output<O>, Error, z.input<O['input']>>({
    mutationFn: (input) => call(operation, input),
    onSuccess: async (output) => {
      onDone?.(output);
      await client.invalidateQueries({
        predicate: ({ queryKey: [name] }) =>
          invalidate.some((each) =>
            each.endsWith('.') ? String(name).startsWith(each) : name === each,
          ),
      });
    },
  });
};
