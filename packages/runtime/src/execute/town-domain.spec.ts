/** The bank carries out whatever the core knows. */
import { Command } from '@lovebank/core'
import { expect, it } from 'vitest'
import { townDomain } from './town-domain.ts'

it.each(Command.types.map(({ name }) => name))('%s has an aggregate that decides on it', (type) => {
  const entry = townDomain.commandOf(type)
  expect(entry).toBeDefined()
  expect(entry && townDomain.deciderOf(entry.aggregate)).toBeDefined()
})
