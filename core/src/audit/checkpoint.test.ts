import { expect, test } from 'vitest';
import { checkpointBody, readNote, readVerifierKey } from './checkpoint.ts';

const root = `${'A'.repeat(43)}=`;
const checkpoint = { origin: 'meguri/p04', size: 7, root, at: '2026-11-21T01:00:00.000Z' };
const signature = '— meguri/p04 AAAAAAECAwQ=\n';
const note = `${checkpointBody(checkpoint)}\n${signature}`;

test('audit.examine: a signed note reads back as it was written', () => {
  const read = readNote(note);
  expect(read).toEqual({
    ok: true,
    value: {
      checkpoint,
      body: checkpointBody(checkpoint),
      signatures: [{ name: 'meguri/p04', value: 'AAAAAAECAwQ=' }],
    },
  });
});

test.each([
  ['nothing', ''],
  ['no signature', `${checkpointBody(checkpoint)}\n`],
  ['a size with a leading zero', note.replace('\n7\n', '\n07\n')],
  ['a size of nought', note.replace('\n7\n', '\n0\n')],
  ['a short root', note.replace(root, 'AAAA')],
  ['no time', note.replace(/time .*\n/, '')],
  ['a line too many', note.replace('time', 'x\ntime')],
  ['text after the signature', `${note}x`],
  ['a line that is no signature', `${note}x\n`],
])('audit.examine: a note with %s is refused', (_, text) => {
  expect(readNote(text)).toMatchObject({
    ok: false,
    refusal: { code: 'audit.unreadable-note' },
  });
});

test('audit.examine: a verifier key has three parts', () => {
  expect(readVerifierKey('meguri/p04+0a1b2c3d+AQID')).toEqual({
    name: 'meguri/p04',
    id: '0a1b2c3d',
    key: 'AQID',
  });
  expect(readVerifierKey('meguri/p04+0a1b2c3+AQID')).toBeUndefined();
});
