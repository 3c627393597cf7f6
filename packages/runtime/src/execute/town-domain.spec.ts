import { Command } from '@lovebank/core'
import { expect, it } from 'vitest'
import { townDomain } from './town-domain.ts'

it('knows every command of the town', () => {
  const types = Command.types.map((codec) => codec.name)
  expect(types.filter((type) => townDomain.commandOf(type) === undefined)).toEqual([])
  expect(types.length).toBeGreaterThan(90)
})
