/** The policy by which everyone who registers has an account. */
import {
  commandsOf,
  householdStory,
  logOf,
  reactionsTo,
  volunteerStory,
  welfareStory,
  wishesOf,
} from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { poolHolderId } from '../../kernel/pool.ts'
import { openAccount } from './index.ts'

const { registered, suspended, volunteerId } = volunteerStory

test('opens an account for who registers', () => {
  const commands = commandsOf(reactionsTo(openAccount, [registered]))
  expect(wishesOf(commands)).toEqual([{ type: 'OpenAccount', holderId: volunteerId }])
})

test('acts as a policy at the moment of the registration and names its cause', () => {
  const [recorded] = logOf([[registered, '2026-03-01T01:00:00.000Z']])
  const [command] = commandsOf(reactionsTo(openAccount, [[registered, '2026-03-01T01:00:00.000Z']]))
  expect(command).toMatchObject({
    actor: { kind: 'policy', name: 'open-account' },
    occurredAt: '2026-03-01T01:00:00.000Z',
    causationId: recorded?.eventId,
    correlationId: recorded?.metadata.correlationId,
  })
})

test.each([
  ['every household', householdStory.zhao, 'H-1'],
  ['the new household of a split', householdStory.split('H-1', 'H-9', ['li']), 'H-9'],
] as const)('opens an account for %s', (_, event, number) => {
  expect(wishesOf(commandsOf(reactionsTo(openAccount, [event])))).toEqual([
    { type: 'OpenAccount', holderId: householdStory.idOf(number), holderKind: 'household' },
  ])
})

test('opens the account of the pool with the first rules of need', () => {
  const { rulesAdopted } = welfareStory
  const opened = { type: 'OpenAccount', holderId: poolHolderId, holderKind: 'pool' }
  expect(wishesOf(commandsOf(reactionsTo(openAccount, [rulesAdopted()])))).toEqual([opened])
  expect(reactionsTo(openAccount, [rulesAdopted(2, '2026-03-01')])).toEqual([])
})

test('asks for nothing else', () => {
  expect(reactionsTo(openAccount, [registered, suspended])).toEqual([])
})
