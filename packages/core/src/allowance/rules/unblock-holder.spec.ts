/** The rule of an inquiry into a holder that is closed. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { accountIdOf } from '../../kernel/derive.ts'
import { UnblockHolder } from '../commands.ts'
import { HolderBlocked, HolderUnblocked } from '../events.ts'
import { allowance } from '../index.ts'

const given = scenariosOf(allowance)
const unblock = commandOf(UnblockHolder, { volunteerId: 'wang' })
const accountId = accountIdOf(unblock.volunteerId)
const blocked = eventOf(HolderBlocked, { accountId, volunteerId: 'wang', reason: '疑似冒领' })
const unblocked = eventOf(HolderUnblocked, { accountId, volunteerId: 'wang' })

describe('unblocking a holder', () => {
  it('is on record', () => {
    given([blocked]).when(unblock).then([unblocked])
  })
  it('changes nothing where no inquiry is open', () => {
    given([]).when(unblock).then([])
    given([blocked, unblocked]).when(unblock).then([])
  })
})
