import { addPasskey, startPasskey } from '@meguri/core/access/credentials.ops.ts';
import {
  redeemCode,
  signInPasskey,
  startCodePasskey,
  startPasskeySignIn,
  startUnlock,
  unlock,
} from '@meguri/core/access/sign-in.ops.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { call } from '../platform/call.ts';
import { makePasskey, showPasskey } from './passkeys.ts';

// A ceremony is two operations with the device between them; to the page it is one command.

export const usePasskeySignIn = (onDone: () => void) =>
  useMutation({
    mutationFn: async () => {
      const { attemptId, options } = await call(startPasskeySignIn, {});
      return call(signInPasskey, { attemptId, response: await showPasskey(options) });
    },
    onSuccess: onDone,
  });

export const usePasskeyUnlock = (onDone: () => void) =>
  useMutation({
    mutationFn: async () => {
      const { attemptId, options } = await call(startUnlock, {});
      const response = await showPasskey(options);
      return call(unlock, { key: { way: 'passkey', attemptId, response } });
    },
    onSuccess: onDone,
  });

export const useAddPasskey = (onDone: () => void) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (label: string) => {
      const { attemptId, options } = await call(startPasskey, {});
      return call(addPasskey, { attemptId, response: await makePasskey(options), label });
    },
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: ['access.myCredentials'] });
    },
  });
};

type First = z.input<typeof redeemCode.input>['first'];

export const useCodePasskey = (onDone: () => void) =>
  useMutation({
    mutationFn: async (asked: {
      readonly code: string;
      readonly name: string;
      readonly first: First;
      readonly label: string;
    }) => {
      const { code, name, first, label } = asked;
      const { attemptId, options } = await call(startCodePasskey, { code, name });
      const response = await makePasskey(options);
      const proof = { way: 'passkey', attemptId, response, label } as const;
      return call(redeemCode, { code, first, proof });
    },
    onSuccess: onDone,
  });
