/** Tests run on the TypeScript sources of every package, so nothing has to be built first. One project a package. */
import { readdirSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const conditions = ['lovebank-source', 'module', 'node', 'import', 'default']

/** The core is pure, so its files can share a world; that spares two thirds of the time. All others get one each. */
const SHARED_WORLD = { isolate: false, pool: 'threads' } as const

const project = (name: string, folder: string) => ({
  extends: true as const,
  test: {
    name,
    include: [`${folder}/**/*.spec.ts`],
    ...(['core', 'testkit'].includes(name) ? SHARED_WORLD : { isolate: false }),
  },
})

const projectsIn = (parent: string) => readdirSync(parent).map((name) => project(name, `${parent}/${name}/{src,test}`))

export default defineConfig({
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    projects: [...projectsIn('packages'), ...projectsIn('examples'), project('scripts', 'scripts')],
    testTimeout: 30_000,
    // By default one core is left idle, which on two cores is half of them.
    maxWorkers: '100%',
    reporters: ['default', './scripts/vitest/totals-reporter.ts'],
    coverage: {
      include: ['packages/core/src/**/*.ts'],
      exclude: ['**/*.spec.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportOnFailure: true,
      reportsDirectory: 'coverage',
    },
  },
})
