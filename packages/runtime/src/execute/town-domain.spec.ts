import { aggregateOf, Command } from '@lovebank/core'
import { expect, test } from 'vitest'
import { townDomain } from './town-domain.ts'

test('every command of the core reaches its aggregate', () => {
  for (const { name } of Command.types) {
    expect([name, townDomain.commandOf(name)?.aggregate]).toEqual([name, aggregateOf(name)])
  }
  expect(townDomain.commandOf('Nonsense')).toBeUndefined()
})
