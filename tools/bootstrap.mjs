// Runs before every npm script, under whatever Node is there (20 or newer): installs the
// dependencies when the lock file or a manifest changed since the last time, so that a fresh clone
// needs no other step. `node tools/bootstrap.mjs test` also looks for what the tests need.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const marker = join(root, 'node_modules', '.meguri-installed');

const manifests = () => {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return ['package.json', ...workspaces.map((room) => `${room}/package.json`)];
};

// Scripts may change without a new installation, so only what npm installs from is hashed.
const wanted = (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  if (!file.endsWith('package.json')) return text;
  const { scripts: _, ...rest } = JSON.parse(text);
  return JSON.stringify(rest);
};

const fingerprint = () => {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...manifests()]) hash.update(`${file}\n${wanted(file)}`);
  return hash.digest('hex');
};

const install = () => {
  const before = fingerprint();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === before) return;
  // To standard error: the answer of `npm run -s meguri -- …` may be read by a program.
  console.error('Meguri: installing dependencies with npm install (about a minute, once)');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    console.error('Meguri: npm install failed. It needs the package registry: check the network');
    console.error('or the registry in your npm configuration, then run the same command again.');
    process.exit(1);
  }
  writeFileSync(marker, fingerprint());
};

const headless = '/usr/bin/chromium-headless-shell';

const anyOf = (paths) => () => paths.some((path) => path && existsSync(path));

const found = (command) => spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

const japaneseFont = () =>
  found('fc-list') && execFileSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).trim() !== '';

const needs = [
  {
    name: 'chromium-headless-shell',
    there: anyOf([process.env.CHROMIUM, headless]),
    without: 'browser flows (e2e) take a quarter longer',
  },
  {
    name: 'chromium',
    there: anyOf([process.env.CHROMIUM, headless, '/usr/bin/chromium']),
    without: 'browser flows (e2e) are skipped',
  },
  { name: 'poppler-utils', there: () => found('pdftoppm'), without: 'PDF pictures are skipped' },
  { name: 'fonts-noto-cjk', there: japaneseFont, without: 'screenshots show no Japanese' },
];

// Debian packages are added only where the machine is ours to change: root on Debian. One by one, so
// that a package this release does not know leaves the others.
const installForTests = () => {
  const missing = needs.filter((need) => !need.there());
  if (missing.length === 0) return;
  const ours = process.getuid?.() === 0 && existsSync('/etc/debian_version') && found('apt-get');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (ours) spawnSync('apt-get', ['update', '-q'], options);
  for (const { name, there, without } of missing) {
    if (ours && !there()) {
      console.error(`Meguri: installing ${name} for the tests`);
      spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], options);
    }
    if (!there()) console.error(`Meguri: ${name} is missing, so ${without}`);
  }
};

install();
if (process.argv[2] === 'test') installForTests();
