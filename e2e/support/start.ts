import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, root, startProduct } from '../../server/src/cli/product.testing.ts';

/** Set-up of the browser flows: the product as a stranger starts it, on a data folder of its own. */
const start = async (): Promise<() => Promise<void>> => {
  const built = spawnSync(process.execPath, [join(root, 'tools/build-office.ts')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The office app could not be built.');
  const data = mkdtempSync(join(tmpdir(), 'meguri-flows-'));
  const { url, form, stop } = await startProduct(environment(data));
  process.env['MEGURI_FLOWS_URL'] = url;
  process.env['MEGURI_FORM_URL'] = form;
  return async () => {
    await stop();
    rmSync(data, { recursive: true, force: true });
  };
};

export default start;
