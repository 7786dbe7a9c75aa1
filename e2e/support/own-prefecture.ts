import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environment, program, root, startProduct } from '../../server/src/cli/product.testing.ts';
import { startTryProvider } from '../../server/src/cli/try-oidc.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

export type OwnPrefecture = {
  readonly address: string;
  /** What `meguri admin-code` prints. */
  readonly adminCode: () => Promise<string>;
  readonly close: () => Promise<void>;
};

/** An empty prefecture of its own, as one is set up for real, with a provider to sign in by. */
export const startOwnPrefecture = async (): Promise<OwnPrefecture> => {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const provider = await startTryProvider({ port: 0, back: `${address}/sign-in/provider/back` });
  const data = mkdtempSync(join(tmpdir(), 'meguri-own-'));
  const env = environment(data, {
    MEGURI_DEMO: '0',
    PORT: String(port),
    MEGURI_OIDC_ISSUER: provider.issuer,
    MEGURI_OIDC_CLIENT_ID: provider.clientId,
  });
  const { stop } = await startProduct(env);
  return {
    address,
    adminCode: async () => {
      const run = promisify(execFile);
      const { stdout } = await run(process.execPath, [program, 'admin-code'], { cwd: root, env });
      return stdout.trim();
    },
    close: async () => {
      await stop();
      await provider.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};
