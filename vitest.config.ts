import { configDefaults, defineConfig } from 'vitest/config';

const alias = { '@': import.meta.dirname };
const apart = ['tests/built/**', 'tests/browser/**', 'tests/bench/**'];
/** What starts the whole application runs alone, after the rest. */
const alone = {
  globalSetup: 'tests/support/global-setup.ts',
  fileParallelism: false,
  hookTimeout: 240_000,
  testTimeout: 120_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'verbs',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...apart],
          globalSetup: 'tests/support/global-setup.ts',
          hookTimeout: 30_000,
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { alias },
        test: { ...alone, name: 'built', include: ['tests/built/**/*.test.ts'], sequence: { groupOrder: 1 } },
      },
      {
        resolve: { alias },
        test: {
          ...alone,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
