import { licenceOf } from './licences.ts';
import { keyOf, type Lock, type Package, packagesOf } from './lock.ts';

/** Package URL (purl) of an npm package. */
const purl = ({ name, version }: Package): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version.replaceAll('+', '%2B')}`;

/** npm's `sha512-…` of base64 as the hex that CycloneDX wants. */
const hashes = ({ integrity = '' }: Package) =>
  integrity
    .split(' ')
    .filter((text) => text.startsWith('sha512-'))
    .map((text) => ({
      alg: 'SHA-512',
      content: Buffer.from(text.slice('sha512-'.length), 'base64').toString('hex'),
    }));

const licences = (one: Package) => {
  const licence = licenceOf(one);
  if (licence === undefined) return {};
  const simple = !/ (AND|OR|WITH) /.test(licence);
  return { licenses: [simple ? { license: { id: licence } } : { expression: licence }] };
};

// What stands in two folders, once for tests and once for the product, is of the product.
const scopeOf = (same: readonly Package[]): string => {
  if (same.every(({ dev }) => dev)) return 'excluded';
  return same.every(({ dev, optional }) => dev || optional) ? 'optional' : 'required';
};

const component = (same: readonly Package[]) =>
  same.slice(0, 1).map((one) => ({
    type: 'library',
    'bom-ref': purl(one),
    name: one.name,
    version: one.version,
    scope: scopeOf(same),
    hashes: hashes(one),
    ...licences(one),
    purl: purl(one),
  }));

/** Where Node finds a dependency from a folder: in it, or in one above. */
const findFrom = (packages: Lock['packages'], path: string, name: string): string | undefined => {
  const inside = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  if (inside in packages) return inside;
  if (path === '') return undefined;
  return findFrom(packages, path.replace(/(^|\/)(node_modules\/(@[^/]+\/)?)?[^/]+$/, ''), name);
};

const rootRef = 'meguri';

const refAt = (lock: Lock, byPath: ReadonlyMap<string, Package>, path: string): string => {
  const one = byPath.get(path);
  return one === undefined ? (lock.packages[path]?.resolved ?? (path || rootRef)) : purl(one);
};

const dependencies = (lock: Lock, others: readonly Package[]) => {
  const byPath = new Map(others.map((one) => [one.path, one]));
  const edges = new Map<string, readonly string[]>();
  for (const [path, one] of Object.entries(lock.packages)) {
    if (one.link) continue;
    const names = { ...one.dependencies, ...one.devDependencies, ...one.optionalDependencies };
    const found = Object.keys(names).flatMap((name) => findFrom(lock.packages, path, name) ?? []);
    const ref = refAt(lock, byPath, path);
    const known = edges.get(ref) ?? [];
    edges.set(ref, [...known, ...found.map((at) => refAt(lock, byPath, at))]);
  }
  return [...edges]
    .map(([ref, on]) => ({ ref, dependsOn: [...new Set(on)].sort() }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
};

const ownRooms = ({ packages }: Lock) =>
  Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && !link && !path.includes('node_modules/'))
    .map(([path, { name = path, version = '', license }]) => ({
      type: 'library',
      'bom-ref': path,
      name,
      version,
      scope: 'required',
      ...(license === undefined ? {} : { licenses: [{ license: { id: license } }] }),
    }));

/**
 * The bill of materials of a lock file as CycloneDX 1.6. No time, no serial number and no address of a
 * registry: the same lock file gives the same bytes.
 */
export const bomOf = (lock: Lock) => {
  const others = packagesOf(lock);
  const keys = [...new Set(others.map(keyOf))];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': rootRef,
        name: lock.name,
        version: lock.version,
      },
    },
    components: [
      ...ownRooms(lock),
      ...keys.flatMap((key) => component(others.filter((one) => keyOf(one) === key))),
    ],
    dependencies: dependencies(lock, others),
  };
};
