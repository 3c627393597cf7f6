/** Which commands a page may tell its reader to type: those that the tests, or the repository's own scripts, run. */
import type { Repository } from './repository.ts'

/** Beyond the npm scripts. Each is here because something runs it, or because nobody can begin without it. */
const OTHERS: ReadonlyArray<RegExp> = [
  /^git clone \S+( \S+)?$/,
  /^cd [\w.-]+$/,
  /^npm install @lovebank\/[a-z-]+( @lovebank\/[a-z-]+)*( fp-ts| io-ts)*$/,
  /^npx changeset$/,
]

const scriptsOf = ({ files }: Repository): ReadonlySet<string> => {
  const text = files.find(({ path }) => path === 'package.json')?.text ?? '{}'
  const { scripts } = JSON.parse(text) as { readonly scripts?: Readonly<Record<string, string>> }
  return new Set(Object.keys(scripts ?? {}))
}

const benchmarkOf = (command: string) => /^npm run bench -- ([a-z-]+)/.exec(command)?.[1]

export const isKnownCommand = (repository: Repository, line: string): boolean => {
  const command = line.replace(/\s+#.*$/, '').trim()
  if (command === '' || command.startsWith('#') || OTHERS.some((pattern) => pattern.test(command))) return true
  const benchmark = benchmarkOf(command)
  if (benchmark !== undefined && !repository.paths.has(`bench/${benchmark}.bench.ts`)) return false
  const script = /^npm (?:run )?([\w:-]+)(?: -- .+)?$/.exec(command)?.[1]
  return script !== undefined && scriptsOf(repository).has(script)
}
