/** Whose case a command on an account is: the holder's, and for a household that of all its members. */
import { AccountOpened, CloseAccount, OpenAccount, RequestTransfer, UpholdComplaint } from '@lovebank/core'
import { commandOf, eventOf, householdStory, person } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { accountIdOf } from '../kernel/derive.ts'
import type { PersonId } from '../kernel/ids.ts'
import { scopeOf } from './scope.ts'
import { evolve, initialState } from './state.ts'

const householdId = householdStory.idOf('H-1')
const accountId = accountIdOf(householdId)
const head = 'zhao' as PersonId
const opened = evolve(
  initialState,
  eventOf(AccountOpened, { accountId, holderId: householdId, holderKind: 'household' }),
)
const gift = { accountId, transferId: 'v1', points: 5, actor: person(head) }

test('an account of a person is that person’s own case', () => {
  expect(scopeOf(commandOf(OpenAccount, { holderId: 'wang' }), initialState)).toEqual({
    personId: 'wang',
    notBy: ['wang'],
  })
})

test('an account of a household is the case of the household, before it is opened and afterwards', () => {
  const open = commandOf(OpenAccount, { holderId: householdId, holderKind: 'household' })
  expect(scopeOf(open, initialState)).toEqual({ householdId, notByMembersOf: householdId })
  expect(scopeOf(commandOf(CloseAccount, { accountId }), opened)).toEqual({ householdId, notByMembersOf: householdId })
})

test('the head gives for all, to others and not to themselves', () => {
  expect(scopeOf(commandOf(RequestTransfer, { ...gift, toAccountId: 'li' }), opened)).toEqual({
    householdId,
    isForHead: true,
    notBy: [],
    notByMembersOf: householdId,
  })
  expect(scopeOf(commandOf(RequestTransfer, { ...gift, toAccountId: accountIdOf(head) }), opened).notBy).toEqual([head])
})

test('nobody rules on their own complaint', () => {
  const complaint = { lotId: 'a1', complainedBy: 'neighbour', ruling: 'true' }
  expect(scopeOf(commandOf(UpholdComplaint, { accountId, ...complaint }), opened).notBy).toEqual(['neighbour'])
  const lis = evolve(initialState, eventOf(AccountOpened, { accountId: 'li', holderId: 'wang' }))
  expect(scopeOf(commandOf(UpholdComplaint, { accountId: 'li', ...complaint }), lis).notBy).toEqual([
    'wang',
    'neighbour',
  ])
})
