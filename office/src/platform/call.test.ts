import { operation } from '@meguri/core/operation.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { call, errorOf, FaultError, RefusalError } from './call.ts';

const double = operation({
  name: 'sample.double',
  kind: 'query',
  action: 'sample.double',
  purpose: 'none',
  audit: 'none',
  duties: [],
  offline: false,
  input: z.object({ number: z.number() }),
  output: z.object({ doubled: z.number() }),
  refusals: [],
});

type Sent = { readonly address: string; readonly init: RequestInit };

/** The network is the outside service that is replaced here. */
const answer = (status: number, body: string): Sent[] => {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    sent.push({ address, init });
    return new Response(body, { status });
  });
  return sent;
};

afterEach(() => vi.unstubAllGlobals());

describe('call', () => {
  test('posts JSON with a request id to the address of the operation', async () => {
    const sent = answer(200, '{"doubled":42}');
    expect(await call(double, { number: 21 })).toEqual({ doubled: 42 });
    expect(sent[0]?.address).toBe('/api/sample.double');
    expect(sent[0]?.init.body).toBe('{"number":21}');
    expect(sent[0]?.init.credentials).toBe('same-origin');
    const headers = new Headers(sent[0]?.init.headers);
    expect(headers.get('x-meguri-request')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('what the operation does not take stays in the browser', async () => {
    const sent = answer(200, '{"doubled":42}');
    const wider = { number: 21, name: '見本' };
    await call(double, wider);
    expect(sent[0]?.init.body).toBe('{"number":21}');
  });

  test('an expected no is thrown as a refusal with its details', async () => {
    answer(409, '{"code":"revision.stale","details":{"who":"例示 花子"},"requestId":"r-1"}');
    const error = await call(double, { number: 1 }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RefusalError);
    expect(error).toMatchObject({
      problem: { code: 'revision.stale', details: { who: '例示 花子' }, requestId: 'r-1' },
    });
  });

  test('an answer of another shape is a fault, not data', async () => {
    answer(200, '{"doubled":"42"}');
    await expect(call(double, { number: 21 })).rejects.toBeInstanceOf(FaultError);
  });

  test('no network is a fault of its own kind', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')));
    await expect(call(double, { number: 1 })).rejects.toMatchObject({ kind: 'network' });
  });

  test('an unknown code and a page of HTML are bugs with the request id', () => {
    expect(errorOf({ code: 'bug', requestId: 'r-2' }, 'r-1')).toMatchObject({ requestId: 'r-2' });
    expect(errorOf(undefined, 'r-1')).toMatchObject({ kind: 'bug', requestId: 'r-1' });
  });
});
