import { defineConfig } from 'vitest/config';

const rules = {
  name: 'rules',
  include: ['{core,ui,office}/src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'server/**/*.test.ts'],
  exclude: ['**/node_modules/**', '**/*.db.test.ts'],
  maxWorkers: 2,
  testTimeout: 60_000,
};

// Two files at a time, each on a schema of its own; an embedded engine has one connection, so each of
// the two has an engine for itself. Files share the modules they import: loading the whole server for
// each of them took a third of the time.
const db = {
  name: 'db',
  include: ['server/**/*.db.test.ts'],
  globalSetup: ['server/src/platform/test-engine.ts'],
  maxWorkers: 2,
  isolate: false,
  testTimeout: 300_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    passWithNoTests: true,
    // Many tests ask for what is refused; each such request is a line of the server's log.
    onConsoleLog: (log) => (log.includes('"what":"refused"') ? false : undefined),
    projects: [{ test: rules }, { test: db }],
  },
});
