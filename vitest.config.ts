import { defineConfig } from 'vitest/config';

const rules = {
  name: 'rules',
  include: ['{core,ui,office}/src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'server/**/*.test.ts'],
  exclude: ['**/node_modules/**', '**/*.db.test.ts'],
  testTimeout: 60_000,
};

// One embedded engine is one process with one connection, so its files run one after the other;
// PostgreSQL gives every file its own schema and takes two at a time.
const db = {
  name: 'db',
  include: ['server/**/*.db.test.ts'],
  globalSetup: ['server/src/platform/test-engine.ts'],
  maxWorkers: process.env['DATABASE_URL'] === undefined ? 1 : 2,
  testTimeout: 300_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: { passWithNoTests: true, projects: [{ test: rules }, { test: db }] },
});
