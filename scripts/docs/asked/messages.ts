/** The rows of commands and events: those in the code, found by their names, and those that the domain asks for beside them. */
import { aggregateOf, Command, catalogue } from '@lovebank/core'
import { DEMANDED_COMMANDS, DEMANDED_EVENTS } from './demanded.ts'
import { type Chapter, inCore, missing, type Row } from './row.ts'

const kebab = (name: string): string => name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()

const commandsInCode: ReadonlyArray<string> = Command.types.map((codec) => codec.name)

/** A command's rule and its decision table bear its name. */
const commandRow = (command: string): Row => {
  const aggregate = aggregateOf(command as Parameters<typeof aggregateOf>[0])
  const rule = `${aggregate ?? 'unknown'}/rules/${kebab(command)}`
  return inCore(`\`${command}\``, `${rule}.ts`, `${rule}.spec.ts`, '')
}

/** An event is folded by its aggregate, kept by a fixture for ever, and lived through by the simulated town. */
const eventRow = ([type, { aggregate }]: readonly [string, { readonly aggregate: string }]): Row =>
  inCore(`\`${type}\``, `${aggregate}/state.ts`, `packages/core/fixtures/events/${type}.v1.json`, `"type": "${type}"`)

const notYet = (demanded: ReadonlyArray<string>, known: ReadonlySet<string>): ReadonlyArray<Row> =>
  demanded.filter((name) => !known.has(name)).map((name) => missing(`\`${name}\``, 'not yet'))

export const commands = (): Chapter => ({
  heading: 'Commands',
  rows: [...commandsInCode.map(commandRow), ...notYet(DEMANDED_COMMANDS, new Set(commandsInCode))],
})

export const events = (): Chapter => ({
  heading: 'Events',
  rows: [...Object.entries(catalogue).map(eventRow), ...notYet(DEMANDED_EVENTS, new Set(Object.keys(catalogue)))],
})
