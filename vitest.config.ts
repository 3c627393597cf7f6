/** Tests run on the TypeScript sources of every package, so nothing has to be built first. */
import { defineConfig } from 'vitest/config'

const conditions = ['lovebank-source', 'module', 'node', 'import', 'default']

export default defineConfig({
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['packages/*/src/**/*.spec.ts', 'examples/*/src/**/*.spec.ts', 'scripts/**/*.spec.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
})
