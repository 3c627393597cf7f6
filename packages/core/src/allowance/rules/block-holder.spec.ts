/** The rule of an inquiry into a holder. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { accountIdOf } from '../../kernel/derive.ts'
import { BlockHolder } from '../commands.ts'
import { HolderBlocked, HolderUnblocked } from '../events.ts'
import { allowance } from '../index.ts'

const given = scenariosOf(allowance)
const block = commandOf(BlockHolder, { volunteerId: 'wang', reason: '疑似冒领' })
const accountId = accountIdOf(block.volunteerId)
const blocked = eventOf(HolderBlocked, { accountId, volunteerId: 'wang', reason: '疑似冒领' })
const unblocked = eventOf(HolderUnblocked, { accountId, volunteerId: 'wang' })

describe('blocking a holder', () => {
  it('is on record with the reason, once', () => {
    given([]).when(block).then([blocked])
    given([blocked]).when(block).then([])
  })
  it('may be needed again', () => {
    given([blocked, unblocked]).when(block).then([blocked])
  })
})
