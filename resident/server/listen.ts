import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { largestForm } from '@meguri/core/voices/letter.ts';
import { nothingTyped, ticketForm, voiceForm } from '../src/forms.ts';
import { pageOf, type Setting } from '../src/page.ts';
import { openFolder } from './folder.ts';
import { openFonts, type Part } from './fonts.ts';
import { languageOf, type Page, publicForm } from './public-form.ts';
import { passingNames } from './seal.ts';

const style = readFileSync(new URL('../src/form.css', import.meta.url));

// No script at all, nothing from elsewhere, no cookie, nothing kept by caches or other sites.
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cache-control': 'no-store',
};

const send = (response: ServerResponse, { status, page }: Page): void => {
  response.writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8' });
  response.end(page);
};

/** The body of a form, or undefined where it is larger than any form. */
const bodyOf = async (request: IncomingMessage): Promise<string | undefined> => {
  if (Number(request.headers['content-length'] ?? 0) > largestForm) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > largestForm) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
};

const isForeign = ({ headers: sent }: IncomingMessage): boolean =>
  sent['sec-fetch-site'] === 'cross-site';

const plain = (status: number, page: string): Page => ({ status, page });
const unavailable = plain(
  503,
  '<!doctype html><meta charset="utf-8"><p>準備中です。 Not ready yet.</p>',
);

/** The server of the public form on a folder of the inside; it knows no database and no other host. */
export const formServer = (path: string, clock: () => Date = () => new Date()): Server => {
  const folder = openFolder(path);
  const form = publicForm({ folder, clock });
  const passing = passingNames();
  const parts = new Map<string, Part>([
    ['/form.css', { type: 'text/css; charset=utf-8', body: style }],
    ...openFonts(),
  ]);

  const posted = async (request: IncomingMessage, path: string): Promise<Page> => {
    const inside = folder.inside();
    if (inside === undefined) return unavailable;
    const body = isForeign(request) ? undefined : await bodyOf(request);
    if (body === undefined) return plain(413, '<!doctype html><p>413</p>');
    const fields = new URLSearchParams(body);
    const setting = { language: languageOf(fields.get('lang')), inside };
    const sent = { fields, caller: passing(request.socket.remoteAddress ?? '') };
    return path === '/' ? form.write(setting, inside, sent) : form.ask(setting, inside, sent);
  };

  const shown = (path: '/' | '/answer', language: string | null): Page => {
    const inside = folder.inside();
    if (inside === undefined) return unavailable;
    const setting: Setting = { language: languageOf(language), inside };
    const body = path === '/' ? voiceForm(setting, nothingTyped) : ticketForm(setting);
    return plain(200, pageOf(setting, { path, body }));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://form');
    const part = parts.get(pathname);
    if (part !== undefined) {
      response.writeHead(200, { ...headers, 'content-type': part.type });
      response.end(part.body);
      return;
    }
    if (pathname !== '/' && pathname !== '/answer') {
      return send(response, plain(404, '<!doctype html><p>404</p>'));
    }
    if (request.method === 'POST') return send(response, await posted(request, pathname));
    return send(response, shown(pathname, searchParams.get('lang')));
  };

  return createServer((request, response) => {
    // Nothing of a request is logged; a fault is told without what was sent.
    answer(request, response).catch((error: unknown) => {
      console.error('form:', error instanceof Error ? error.name : 'fault');
      if (!response.headersSent) send(response, plain(500, '<!doctype html><p>500</p>'));
    });
  });
};
