/** The policy that carries a redemption from request to hand-over, or frees what it took. */
import { HolderBlocked, HolderUnblocked, RedemptionReady, StockReserved } from '@lovebank/core'
import {
  accountStory,
  allowanceStory,
  commandsOf,
  eventOf,
  type Happening,
  logOf,
  otherwiseOf,
  reactionsTo,
  redemptionStory,
  stateAfter,
  wishesOf,
} from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { accountUnusable, notEnoughEarned } from '../../account/refusals.ts'
import { outsideRedemptionWindow } from '../../allowance/refusals.ts'
import { pickupCodeOf } from '../../kernel/derive.ts'
import { redemptionNotFound, redemptionSettled } from '../../redemption/refusals.ts'
import { redemption } from './index.ts'

const { requested, requestedAtCounter, refused, fulfilled, cancelled, expired, returned, parties } = redemptionStory
const { accountId, expiresAt } = requested
const id = { redemptionId: 'x1' }
const held = accountStory.held('x1', [['w1', 148]])
const lines = [
  { itemId: 'rice', quantity: 2 },
  { itemId: 'oil', quantity: 1 },
]
const reserved = eventOf(StockReserved, { shopId: 's1', ...id, lines })
const pickupCode = pickupCodeOf(logOf([requested]).map((recorded) => recorded.eventId)[0] ?? ('' as never))
const ready = eventOf(RedemptionReady, { ...parties, pickupCode })

const asked = (happenings: Parameters<typeof reactionsTo>[1]) =>
  wishesOf(commandsOf(reactionsTo(redemption, happenings)))

test('holds the points of a request until its goods need not wait any more', () => {
  expect(asked([requested])).toEqual([{ type: 'PlaceHold', accountId: 'li', holdId: 'x1', points: 148, expiresAt }])
})

test('claims what the rules of the day allow before it holds anything', () => {
  const { adopted, rules } = allowanceStory
  const [early, next, later] = [adopted(1, '2026-01-01'), adopted(2, '2026-02-10'), adopted(3, '2026-02-11')]
  const claim = { type: 'ClaimAllowance', accountId: 'li', volunteerId: 'wang', ...id, lines, points: 148 }
  expect(asked([early, next, later, requested])).toEqual([{ ...claim, rules: rules(2, '2026-02-10') }])
  expect(asked([later, requested])).toMatchObject([{ type: 'PlaceHold' }])
})

test('refuses the redemption in the words of the rules', () => {
  const { adopted } = allowanceStory
  const { on } = allowanceStory.claimed('x1', '2026-02-10', 1)
  const refusal = outsideRedemptionWindow({ on, next: on })
  const instead = otherwiseOf(reactionsTo(redemption, [adopted(1, '2026-01-01'), requested]), refusal)
  expect(wishesOf(instead)).toMatchObject([{ type: 'RefuseRedemption', ...id, cause: { tag: refusal.tag } }])
})

test('holds the points once the allowance is claimed, and releases one that nobody needs', () => {
  const rules = allowanceStory.adopted(1, '2026-01-01')
  const claimed = allowanceStory.claimed('x1', '2026-02-10', 2)
  expect(asked([rules, requested, claimed])).toMatchObject([{ type: 'PlaceHold', holdId: 'x1', expiresAt }])
  const free = [{ type: 'ReleaseAllowance', accountId: 'li', ...id, returned: undefined }]
  expect(asked([rules, requested, cancelled, claimed])).toEqual(free)
  for (const ending of [refused, cancelled, expired]) expect(asked([rules, requested, ending]).slice(2)).toEqual(free)
})

test('releases of the allowance what came back', () => {
  const rules = allowanceStory.adopted(1, '2026-01-01')
  const back = { lines: [{ itemId: 'rice', quantity: 1 }], points: 44 }
  expect(asked([rules, requested, fulfilled, returned('rice', 1, 44)]).slice(2)).toEqual([
    { type: 'ReleaseAllowance', accountId: 'li', ...id, returned: back },
  ])
})

test('reserves the stock once the points are held', () => {
  expect(asked([requested, held])).toEqual([{ type: 'ReserveStock', shopId: 's1', ...id, lines, points: 148 }])
})

test('makes it ready once the stock is reserved', () => {
  expect(asked([requested, held, reserved])).toEqual([{ type: 'MakeRedemptionReady', ...id, pickupCode }])
})

test('leaves what waits for pick-up to the shopkeeper', () => {
  expect(asked([requested, held, reserved, ready])).toEqual([])
})

test('hands over at the counter on behalf of the shopkeeper', () => {
  const commands = commandsOf(reactionsTo(redemption, [requestedAtCounter, held, reserved, ready]))
  expect(wishesOf(commands)).toEqual([{ type: 'FulfilRedemption', ...id, pickupCode }])
  expect(commands).toMatchObject([{ actor: { kind: 'policy' }, onBehalfOf: 'keeper' }])
})

test.for([
  ['the hold', [requested]],
  ['the reservation', [requested, held]],
] as const)('refuses the redemption in the words of what %s was refused for', ([, happenings]) => {
  const refusal = accountUnusable({ accountId, standing: 'frozen' })
  expect(wishesOf(otherwiseOf(reactionsTo(redemption, happenings), refusal))).toEqual([
    {
      type: 'RefuseRedemption',
      ...id,
      cause: {
        tag: 'AccountUnusable',
        en: expect.stringContaining('is frozen'),
        zh: expect.stringContaining('已冻结'),
      },
    },
  ])
})

test.for([
  ['refused', refused],
  ['cancelled', cancelled],
  ['expired', expired],
] as const)('frees points and stock of what was %s', ([reason, ending]) => {
  expect(asked([requested, held, reserved, ending])).toEqual([
    { type: 'ReleaseHold', accountId: 'li', holdId: 'x1', reason },
    { type: 'ReleaseReservation', shopId: 's1', ...id },
  ])
})

test('spends the hold and issues the stock of what was handed over', () => {
  expect(asked([requested, held, reserved, ready, fulfilled])).toEqual([
    { type: 'CaptureHold', accountId: 'li', holdId: 'x1', points: 148 },
    { type: 'IssueStock', shopId: 's1', ...id },
  ])
})

test('gives points and stock back for what came back, each time', () => {
  const before = [requested, held, reserved, ready, fulfilled]
  const back = returned('rice', 1, 44)
  const givenBack = [
    { type: 'ReverseCapture', accountId: 'li', holdId: 'x1', points: 44 },
    { type: 'ReturnStock', shopId: 's1', ...id, lines: [{ itemId: 'rice', quantity: 1 }], points: 44 },
  ]
  expect(asked([...before, back])).toEqual(givenBack)
  expect(asked([...before, back, back])).toEqual(givenBack)
})

test('asks the redemption itself about a hold that comes after the end, and reserves nothing', () => {
  for (const ending of [cancelled, expired]) {
    expect(asked([requested, ending, held])).toMatchObject([{ type: 'RefuseRedemption', ...id }])
  }
})

test('frees a late hold where the redemption says that it is over', () => {
  const late = reactionsTo(redemption, [requested, cancelled, held])
  const isOver = redemptionSettled({ redemptionId: requested.redemptionId, state: 'Cancelled' })
  expect(wishesOf(otherwiseOf(late, isOver))).toEqual([
    { type: 'ReleaseHold', accountId: 'li', holdId: 'x1', reason: 'cancelled' },
  ])
})

test('leaves a hold alone that is none of a redemption', () => {
  const other = reactionsTo(redemption, [held])
  const isNone = redemptionNotFound({ redemptionId: requested.redemptionId })
  expect(otherwiseOf(other, isNone)).toEqual([])
})

test('frees a reservation that comes after the end and makes nothing ready', () => {
  const freed = [{ type: 'ReleaseReservation', shopId: 's1', ...id }]
  expect(asked([requested, held, cancelled, reserved])).toEqual(freed)
})

test('hands nothing over that was cancelled before it was ready', () => {
  expect(asked([requestedAtCounter, held, reserved, cancelled, ready])).toEqual([])
})

test('needs to remember nothing of a redemption that is over', () => {
  const open = [requested, held, reserved, ready]
  for (const ending of [refused, cancelled, expired, fulfilled, returned('oil', 1, 60)]) {
    expect(asked([ending])).toEqual(asked([...open, ending]))
    expect(asked([ending])).toHaveLength(2)
  }
})

test.for([
  ['refused', [requested, held, refused]],
  ['cancelled', [requested, held, reserved, cancelled]],
  ['cancelled while its hold was under way', [requested, cancelled]],
  ['expired', [requested, held, reserved, ready, expired]],
  ['handed over', [requested, held, reserved, ready, fulfilled]],
  ['given back in part', [requested, held, reserved, ready, fulfilled, returned('rice', 1, 44)]],
] as const)('forgets what was %s', ([, happenings]) => {
  expect(stateAfter(redemption, logOf(happenings))).toEqual(redemption.initialState)
})

test('opens an account again that was closed before the goods came back', () => {
  const reactions = reactionsTo(redemption, [requested, held, reserved, ready, fulfilled, returned('rice', 1, 44)])
  const [reverse] = commandsOf(reactions)
  const instead = otherwiseOf(reactions, accountUnusable({ accountId, standing: 'closed' }))
  expect(instead).toMatchObject([{ type: 'ReopenAccount', accountId }, reverse])
})

test('passes on how many granted points go with earned ones by the rules of the day', () => {
  const pairing = {
    usual: { earned: 1, granted: 1 },
    byStatus: [{ status: 'poor', pairing: { earned: 1, granted: 5 } }],
  }
  const rules = [allowanceStory.adopted(1, '2026-02-10', { pairing }), allowanceStory.adopted(2, '2026-02-11')]
  const told = { type: 'PlaceHold', pairing: pairing.usual, pairingByStatus: pairing.byStatus }
  expect(asked([...rules, requested, allowanceStory.claimed('x1', '2026-02-10', 2)])).toMatchObject([told])
  const later: Happening = [allowanceStory.claimed('x1', '2026-02-11', 2), '2026-02-11T01:00:00.000Z']
  expect(asked([...rules, requested, later])).toMatchObject([{ pairing: undefined, pairingByStatus: undefined }])
})

test('refuses in words that tell how much can be spent', () => {
  const facts = { asked: 148, payable: 20, earned: 10, granted: 200, pairing: { earned: 1, granted: 1 } }
  const [command] = otherwiseOf(reactionsTo(redemption, [requested]), notEnoughEarned(facts as never))
  expect(command).toMatchObject({ type: 'RefuseRedemption', cause: { zh: expect.stringContaining('现可使用 20 分') } })
})

test('blocks all that a holder waits for, and lets it go on', () => {
  const wang = { accountId: 'li', volunteerId: 'wang' }
  const blocked = eventOf(HolderBlocked, { ...wang, reason: '核查' })
  const unblocked = eventOf(HolderUnblocked, wang)
  const block = { type: 'BlockRedemption', ...id, reason: '核查' }
  expect(asked([requested, blocked])).toEqual([block])
  expect(asked([requested, blocked, unblocked])).toEqual([{ type: 'UnblockRedemption', ...id }])
  expect(asked([requested, cancelled, blocked])).toEqual([])
  const other = eventOf(HolderBlocked, { ...wang, volunteerId: 'zhang', reason: '核查' })
  expect(asked([requested, other])).toEqual([])
})

test('blocks what was asked for just when the inquiry began, before anything is held', () => {
  const blocked = eventOf(HolderBlocked, { accountId: 'li', volunteerId: 'wang', reason: '核查' })
  expect(asked([blocked, requestedAtCounter])).toMatchObject([{ type: 'BlockRedemption' }, { type: 'PlaceHold' }])
})
