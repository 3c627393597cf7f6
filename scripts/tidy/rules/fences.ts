/** No code in the docs stands free: TypeScript is a region of a file that runs, and commands are commands that work. */
import { isKnownCommand } from '../known-commands.ts'
import { type Fence, fencesOf } from '../markdown.ts'
import { regionOf } from '../regions.ts'
import { isMarkdown, type Repository } from '../repository.ts'
import type { Rule } from '../rule.ts'

const CODE = ['ts', 'tsx', 'typescript', 'js', 'mjs', 'javascript']
const SHELL = ['sh', 'bash', 'shell', 'console']
const RUNS = /^examples\/|^bench\/|\.spec\.ts$/

const regionProblem = (repository: Repository, { code, region, language }: Fence): string | undefined => {
  if (region === undefined) return undefined
  const expected = regionOf(repository, region)
  if (expected === undefined) return `shows ${region}, which is not there`
  if (expected !== code) return `shows ${region} as it no longer is; run: npm run fix`
  return CODE.includes(language) && !RUNS.test(region.split('#')[0] ?? '')
    ? `shows ${region}, which no test runs; take it from examples/ or a spec`
    : undefined
}

const problemOf = (repository: Repository, fence: Fence): string | undefined => {
  if (fence.region !== undefined) return regionProblem(repository, fence)
  if (CODE.includes(fence.language)) return 'has code that nothing runs; put <!-- region: path#name --> above the fence'
  if (!SHELL.includes(fence.language)) return undefined
  const unknown = fence.code.split('\n').find((line) => !isKnownCommand(repository, line))
  return unknown === undefined ? undefined : `tells to type "${unknown.trim()}", which no script or test runs`
}

export const fences: Rule = {
  name: 'code fences',
  check: (repository) =>
    repository.files.filter(isMarkdown).flatMap(({ path, text }) =>
      fencesOf(text).flatMap((fence) => {
        const message = problemOf(repository, fence)
        return message === undefined ? [] : [{ file: path, message }]
      }),
    ),
}
