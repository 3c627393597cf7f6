/** Every aggregate has the same files, and a rule with its spec for each of its commands. */
import { OVERVIEWS, READERS, VOCABULARIES } from '../../boundaries/layout.ts'
import type { Repository } from '../repository.ts'
import type { Finding, Rule } from '../rule.ts'

const CORE = 'packages/core/src/'
const REQUIRED = ['index.ts', 'events.ts', 'commands.ts', 'refusals.ts', 'state.ts', 'decide.ts']

/** Files in rules/ that are no command, because several rules share them. Their spec is the rules' own. */
const SHARED_BY_RULES: ReadonlyArray<string> = []

const kebab = (name: string) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()

const aggregatesOf = ({ files }: Repository): ReadonlyArray<string> => {
  const others = new Set([...VOCABULARIES, ...READERS, ...OVERVIEWS])
  const folders = files
    .filter(({ path }) => path.startsWith(CORE))
    .map(({ path }) => path.slice(CORE.length).split('/'))
    .flatMap(([folder, ...rest]) => (folder === undefined || rest.length === 0 || others.has(folder) ? [] : [folder]))
  return [...new Set(folders)]
}

/** In `commands.ts`, and in files beside it that hold a part of them, as `deduction-commands.ts` does. */
const commandsIn = ({ files }: Repository, folder: string): ReadonlyArray<string> => {
  const parts = files.filter(({ path }) => path.startsWith(`${folder}/`) && /[/-]commands\.ts$/.test(path))
  const text = parts.map((file) => file.text).join('\n')
  return [...text.matchAll(/\bcommand\(\s*'([A-Za-z]+)'/g)].map(([, name]) => kebab(name ?? ''))
}

const rulesIn = ({ files }: Repository, folder: string): ReadonlyArray<string> =>
  files
    .filter(({ path }) => path.startsWith(`${folder}/rules/`) && !path.endsWith('.spec.ts'))
    .map(({ path }) => path.slice(`${folder}/rules/`.length, -'.ts'.length))
    .filter((name) => !SHARED_BY_RULES.includes(name))

const checkAggregate = (repository: Repository, name: string): ReadonlyArray<Finding> => {
  const folder = `${CORE}${name}`
  const commands = commandsIn(repository, folder)
  const rules = rulesIn(repository, folder)
  const missing = (file: string, message: string) =>
    repository.paths.has(`${folder}/${file}`) ? [] : [{ file: `${folder}/${file}`, message }]
  return [
    ...REQUIRED.flatMap((file) =>
      missing(file, 'is missing; every aggregate has it (or list the folder in layout.ts)'),
    ),
    ...commands.flatMap((command) => missing(`rules/${command}.ts`, 'is missing; a command has its rule in this file')),
    ...rules.flatMap((rule) => missing(`rules/${rule}.spec.ts`, 'is missing; write what the rule accepts and refuses')),
    ...rules
      .filter((rule) => !commands.includes(rule))
      .map((rule) => ({
        file: `${folder}/rules/${rule}.ts`,
        message: 'belongs to no command of commands.ts; move it',
      })),
  ]
}

export const aggregateShape: Rule = {
  name: 'aggregate shape',
  check: (repository) => aggregatesOf(repository).flatMap((name) => checkAggregate(repository, name)),
}
