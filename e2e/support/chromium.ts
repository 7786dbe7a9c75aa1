import { existsSync } from 'node:fs';

/** The browser of the flows: the one without a window of its own needs a quarter less time. */
export const chromium = (): string | undefined =>
  [process.env['CHROMIUM'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(
    (path) => path !== undefined && existsSync(path),
  );
