/** What every policy keeps to: the same events give the same commands with the same ids, and only commands that decode. */
import { Command } from '@lovebank/core'
import { anyEvent, commandsOf, logOf, otherwiseOf, stateAfter } from '@lovebank/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountUnusable } from '../account/refusals.ts'
import type { AccountId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/time.ts'
import { policies } from './index.ts'
import type { Policy } from './policy.ts'

const END_OF_TIME = '2399-12-30T00:00:00.000Z' as Instant
const refusal = accountUnusable({ accountId: 'li' as AccountId, standing: 'frozen' })

const anyLog = fc.array(anyEvent(), { minLength: 1, maxLength: 12 }).map(logOf)

/** Everything that the policy asks for in the course of a log, and at its end because of dates. */
const allCommands = (policy: Policy<unknown>, log: ReturnType<typeof logOf>): ReadonlyArray<Command> => {
  let state = policy.initialState
  const asked: Array<Command> = []
  for (const recorded of log) {
    state = policy.evolve(state, recorded)
    const reactions = policy.react(state, recorded)
    asked.push(...commandsOf(reactions), ...otherwiseOf(reactions, refusal))
  }
  asked.push(...commandsOf(policy.due?.(state, END_OF_TIME) ?? []))
  return asked
}

describe.for(policies.map((policy) => [policy.name, policy] as const))('the policy %s', ([, policy]) => {
  test('asks the same again for the same log, with the same ids', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(allCommands(policy, log)).toEqual(allCommands(policy, structuredClone(log)))
      }),
    )
  })

  test('asks only for what the bank knows, each with an id of its own', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const commands = allCommands(policy, log)
        expect(commands.filter((command) => !Command.is(command))).toEqual([])
        expect(new Set(commands.map((command) => command.commandId)).size).toBe(commands.length)
      }),
    )
  })

  test('goes on from a state that was written down as from one in memory', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const inMemory = log.reduce((state, recorded) => policy.evolve(state, recorded), policy.initialState)
        expect(stateAfter(policy, log)).toEqual(JSON.parse(JSON.stringify(inMemory)))
      }),
    )
  })
})

test('gives every policy a name of its own', () => {
  expect(new Set(policies.map((policy) => policy.name)).size).toBe(policies.length)
})
