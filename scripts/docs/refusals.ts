/**
 * The page on what each command can be refused for: out of the sentences "Refuses: …" above the rules and the checks of
 * admission. Not written where a sentence names what the catalogue has not, or where a refusal stands in no sentence.
 */
import { readdirSync, readFileSync } from 'node:fs'
import {
  aggregateNames,
  aggregateOf,
  barredInOwnHousehold,
  barredToKin,
  Command,
  refusalCatalogue,
} from '@lovebank/core'
import type { Generator } from './generator.ts'

const CORE = 'packages/core/src'

type CommandName = (typeof Command.types)[number]['name']

const commands: ReadonlyArray<CommandName> = Command.types.map((codec) => codec.name)

const tags: ReadonlySet<string> = new Set(Object.values(refusalCatalogue).map(({ tag }) => tag))

/** Whatever its command, so told once. */
const ofEveryCommand: ReadonlyArray<string> = ['NotEntitled', 'OwnCase']

/** Of what would take points out of the pool's account by somebody's choice. */
const ofThePool: ReadonlyArray<string> = ['PoolGivesByNeedAlone']

const kebab = (name: string): string => name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()

const ruleFile = (command: CommandName): string => `${aggregateOf(command)}/rules/${kebab(command)}.ts`

const read = (file: string): string => readFileSync(`${CORE}/${file}`, 'utf8')

const comment = /\/\*\*(?:(?!\*\/)[\s\S])*\*\//g

/** A comment and the constant below it. */
const documented = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const (\w+)/g

const functionOf = (command: CommandName): string => command.charAt(0).toLowerCase() + command.slice(1)

/** The comment of a rule, which stands above the function or at the head of its file. */
const ruleComment = (command: CommandName): readonly [string, string] => {
  const comments = [...read(ruleFile(command)).matchAll(comment)].map(([text]) => text)
  return [functionOf(command), comments.find((text) => text.includes('Refuses: ')) ?? '']
}

/** The comment of each function and each check that says what it refuses. */
const comments: ReadonlyMap<string, string> = new Map([
  ...readdirSync(CORE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) => [...read(file).matchAll(documented)].map(([, text = '', name = '']) => [name, text] as const))
    .filter(([, text]) => text.includes('Refuses: ')),
  ...commands.map(ruleComment),
])

/** The refusals of a comment, and those that it takes over from elsewhere: `what X refuses`. */
const refusedIn = (text: string, where: string): ReadonlyArray<string> => {
  const [, told = ''] = /Refuses: ([^.]*)/.exec(text.replaceAll(/\n \* ?/g, ' ')) ?? []
  const takenOver = [...told.matchAll(/what `(\w+)` refuses/g)].map(([, name = '']) => name)
  const others = takenOver.map(refusedBy)
  if (others.includes(undefined))
    throw new Error(`${where} takes over from ${takenOver.join(', ')}, where one refuses nothing`)
  const named = [...told.matchAll(/\b[A-Z]\w+\b/g)].map(([word]) => word)
  const unknown = named.filter((word) => !tags.has(word))
  if (unknown.length > 0) throw new Error(`${where} refuses ${unknown.join(', ')}, which the catalogue does not know`)
  return [...others.flatMap((each) => each ?? []), ...named]
}

/** Undefined: it refuses nothing that is told of. */
const refusedBy = (name: string): ReadonlyArray<string> | undefined => {
  const told = comments.get(name)
  return told === undefined ? undefined : refusedIn(told, name)
}

const tableOfChecks = ['admission/checks.ts', 'admission/checks-of-kin.ts', 'admission/checks-of-welfare.ts']
  .map(read)
  .join('\n')

/** The words of the table of checks between a command and the next. */
const checksOf = (command: CommandName): ReadonlyArray<string> => {
  const [, names = ''] = new RegExp(`^  ${command}: (.*),$`, 'm').exec(tableOfChecks) ?? []
  return [...names.matchAll(/\w+/g)].map(([name]) => name)
}

interface Told {
  readonly command: CommandName
  readonly byItself: ReadonlyArray<string>
  readonly byOthers: ReadonlyArray<string>
}

const toldOf = (command: CommandName): Told => {
  const household = barredInOwnHousehold.some((barred) => barred === command) ? ['OwnHousehold'] : []
  const kin = barredToKin.some((barred) => barred === command) ? ['OwnKin'] : []
  const byOthers = [...checksOf(command).flatMap((check) => refusedBy(check) ?? []), ...household, ...kin]
  return {
    command,
    byItself: [...new Set(refusedBy(functionOf(command)))],
    byOthers: [...new Set(byOthers)],
  }
}

const coded = (names: ReadonlyArray<string>): string => names.map((name) => `\`${name}\``).join(', ')

const row = ({ command, byItself, byOthers }: Told): string =>
  `| [\`${command}\`](../../${CORE}/${ruleFile(command)}) | ${coded(byItself)} | ${coded(byOthers)} |`

const section = (aggregate: string, told: ReadonlyArray<Told>): ReadonlyArray<string> => [
  `## ${aggregate}`,
  '',
  '| command | by what the thing itself is | by what others are |',
  '|---|---|---|',
  ...told.filter(({ command }) => aggregateOf(command) === aggregate).map(row),
  '',
]

const assertAllTold = (told: ReadonlyArray<Told>): void => {
  const named = new Set([
    ...ofEveryCommand,
    ...ofThePool,
    ...told.flatMap(({ byItself, byOthers }) => [...byItself, ...byOthers]),
  ])
  const untold = [...tags].filter((tag) => !named.has(tag))
  if (untold.length > 0) throw new Error(`No rule and no check says that it refuses ${untold.join(', ')}`)
}

export const refusals: Generator = {
  file: 'docs/reference/refusals.md',
  generate: () => {
    const told = commands.map(toldOf)
    assertAllTold(told)
    return [
      '# What a command can be refused for',
      '',
      'A refusal is a value with a `tag`, which is permanent, and the facts that a clerk needs; `describe(refusal, language)` says it',
      'in Chinese or English: what happened, why, what to do. Nothing was written, and the same wish may hold another day.',
      '',
      `Any command may meet ${coded(ofEveryCommand)}: [who may do what](rights.md). The first column is decided at the very`,
      'moment; the second rests on other streams, whose facts may be a moment old: [ADR 5](../adr/0005-deciders-see-one-stream.md).',
      `Whatever would take points out of the pool by choice meets ${coded(ofThePool)}. A command that is so already is no refusal:`,
      'it is answered with no events.',
      '',
      ...aggregateNames.flatMap((aggregate) => section(aggregate, told)),
    ].join('\n')
  },
}
