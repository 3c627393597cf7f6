/** The events of a town as they could have happened, one after another, each of a type as often as the year in Hetoudian has it. */

export interface TownEvent {
  readonly stream: string
  readonly eventId: string
  readonly data: { readonly type: string }
  /** JSON text */
  readonly metadata: string
}

type Made = Omit<TownEvent, 'eventId' | 'metadata'>

/** Points of an account that can be spent, or that are held. */
interface Points {
  readonly account: number
  readonly lot: number
  readonly points: number
}

interface Town {
  /** opened so far */
  accounts: number
  readonly free: Array<Points>
  readonly held: Array<Points & { readonly hold: number }>
  /** a number below `most` */
  readonly dice: (most: number) => number
}

const MOMENT = '2026-02-10T01:04:00.000Z'
const LATER = '2026-02-10T02:54:00.000Z'
const DAY = '2026-02-10'

const idOf = (kind: number, number: number): string =>
  `${(kind * 0x1000000 + (number % 0xffffff)).toString(16).padStart(8, '0')}-5a7d-5958-a4ce-${number.toString(16).padStart(12, '0')}`

const accountOf = (number: number): string => idOf(1, number)
const volunteerOf = (number: number): string => idOf(2, number)
const workOf = (number: number): string => idOf(3, number)
const redemptionOf = (number: number): string => `dh-2026-${String(number).padStart(7, '0')}`

/** The same numbers in the same order, every time (mulberry32). */
const diceFrom = (seed: number): Town['dice'] => {
  let state = seed
  return (most) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }
}

type Make = (town: Town, number: number) => Made | undefined

const ofAccount = (account: number, data: Made['data'] & object): Made => ({
  stream: `account-${accountOf(account)}`,
  data,
})

const opened = (account: number): Made =>
  ofAccount(account, fields('AccountOpened', { accountId: accountOf(account), holderId: volunteerOf(account) }))

const fields = (type: string, rest: object): Made['data'] => ({ type, ...rest })

const deposited: Make = ({ accounts, free, dice }, number) => {
  const account = dice(accounts)
  const points = 10 + dice(20)
  free.push({ account, lot: number, points })
  const explanation = [{ line: 'for-the-act', cardVersion: 1, category: 'classes-for-children', points }]
  return ofAccount(
    account,
    fields('PointsDeposited', {
      accountId: accountOf(account),
      lotId: workOf(number),
      workId: workOf(number),
      taskId: `rw-2026-${number}`,
      category: 'classes-for-children',
      minutes: 114,
      servedOn: DAY,
      from: MOMENT,
      points,
      cardVersion: 1,
      explanation,
      expiresOn: '2028-02-10',
      settledDebt: 0,
      depositedAt: MOMENT,
    }),
  )
}

/** Takes one at random out of a list, in no time. */
const draw = <A>(list: Array<A>, dice: Town['dice']): A | undefined => {
  const last = list.pop()
  if (last === undefined || list.length === 0) return last
  const at = dice(list.length + 1)
  if (at === list.length) return last
  const drawn = list[at]
  list[at] = last
  return drawn
}

const placed: Make = ({ free, held, dice }, number) => {
  const of = draw(free, dice)
  if (of === undefined) return undefined
  const { account, lot, points } = of
  held.push({ ...of, hold: number })
  const allocations = [{ lotId: workOf(lot), points }]
  const when = { placedAt: MOMENT, expiresAt: LATER }
  const which = { accountId: accountOf(account), holdId: redemptionOf(number), points, allocations }
  return ofAccount(account, fields('HoldPlaced', { ...which, ...when }))
}

const captured: Make = ({ held, dice }) => {
  const of = draw(held, dice)
  if (of === undefined) return undefined
  const { account, lot, points, hold } = of
  const which = { accountId: accountOf(account), holdId: redemptionOf(hold), points }
  const back = { returned: [], lapsed: [], settledDebt: 0, capturedAt: MOMENT }
  return ofAccount(account, fields('HoldCaptured', { ...which, captured: [{ lotId: workOf(lot), points }], ...back }))
}

const released: Make = ({ free, held, dice }) => {
  const of = draw(held, dice)
  if (of === undefined) return undefined
  const { account, lot, points, hold } = of
  free.push({ account, lot, points })
  const which = { accountId: accountOf(account), holdId: redemptionOf(hold), reason: 'cancelled', points }
  const back = { returned: [{ lotId: workOf(lot), points }], lapsed: [], settledDebt: 0, releasedAt: MOMENT }
  return ofAccount(account, fields('HoldReleased', { ...which, ...back }))
}

const expired: Make = ({ free, dice }) => {
  const of = draw(free, dice)
  if (of === undefined) return undefined
  const { account, lot, points } = of
  const lots = [{ lotId: workOf(lot), points }]
  return ofAccount(account, fields('PointsExpired', { accountId: accountOf(account), points, lots, expiredAt: MOMENT }))
}

const SHIFTS_A_TASK = 30

/** On one of the newest tasks, as news of a shift comes all at one time. */
const onTask =
  (type: string, rest: (who: string, work: string) => object): Make =>
  ({ accounts, dice }, number) => {
    const taskId = `rw-2026-${Math.floor(number / SHIFTS_A_TASK)}`
    const who = volunteerOf(dice(accounts))
    return { stream: `task-${taskId}`, data: fields(type, { taskId, ...rest(who, workOf(number)) }) }
  }

const onShift = (type: string, rest: (work: string) => object): Make =>
  onTask(type, (volunteerId, work) => ({ shiftId: '1', volunteerId, ...rest(work) }))

const times = { from: MOMENT, to: LATER }
const lines = [{ itemId: 'sp-04', quantity: 1 }]

const claimed: Make = ({ accounts, dice }, number) => {
  const volunteerId = volunteerOf(dice(accounts))
  const which = { volunteerId, workId: workOf(number), taskId: `rw-2026-${Math.floor(number / SHIFTS_A_TASK)}` }
  return {
    stream: `volunteer-${volunteerId}`,
    data: fields('TimeClaimed', { ...which, shiftId: '1', ...times, ageBand: 'adult' }),
  }
}

const ofRedemption =
  (type: string, rest: (account: string, shop: string) => object): Make =>
  ({ accounts, dice }, number) => {
    const redemptionId = redemptionOf(Math.floor(number / 8))
    return {
      stream: `redemption-${redemptionId}`,
      data: fields(type, { redemptionId, ...rest(accountOf(dice(accounts)), `cs-0${1 + dice(9)}`) }),
    }
  }

const ofShop =
  (type: string, rest: object): Make =>
  ({ dice }, number) => {
    const shopId = `cs-0${1 + dice(9)}`
    return { stream: `shop-${shopId}`, data: fields(type, { shopId, redemptionId: redemptionOf(number), ...rest }) }
  }

const allowed: Make = ({ accounts, dice }, number) => {
  const accountId = accountOf(dice(accounts))
  const which = { accountId, redemptionId: redemptionOf(number), on: DAY, lines, points: 6, rulesVersion: 1 }
  return { stream: `allowance-${accountId}`, data: fields('AllowanceClaimed', which) }
}

const requested = (accountId: string, shopId: string): object => ({
  volunteerId: volunteerOf(7),
  accountId,
  shopId,
  channel: 'in-advance',
  lines: [{ ...lines[0], pointsEach: 6 }],
  points: 6,
  expiresAt: LATER,
  requestedBy: volunteerOf(7),
})

const drafted = () => ({
  unitId: idOf(4, 1),
  title: '清理河道垃圾',
  category: 'street-keeping',
  place: '村主街',
  shifts: [{ shiftId: '1', startsAt: MOMENT, endsAt: LATER, capacity: 5 }],
  risks: '路边作业，注意来往车辆，戴好手套',
})

/** How often a year in Hetoudian has a type. */
const COUNTS: ReadonlyArray<readonly [number, Make]> = [
  [6_948, onShift('VolunteerSignedUp', () => ({ risksShown: true }))],
  [6_296, onShift('WorkAccepted', (workId) => ({ workId, ...times, minutes: 110 }))],
  [6_257, claimed],
  [6_257, onShift('PublicityOpened', (workId) => ({ workId, until: MOMENT, objectionsUntil: LATER }))],
  [
    6_168,
    onShift('WorkConfirmed', (workId) => ({
      workId,
      category: 'classes-for-children',
      ...times,
      minutes: 110,
      servedOn: DAY,
    })),
  ],
  [6_168, deposited],
  [5_185, onShift('CheckedIn', () => ({ at: MOMENT }))],
  [5_185, onShift('CheckedOut', () => ({ at: LATER }))],
  [3_758, ofRedemption('RedemptionRequested', requested)],
  [3_693, allowed],
  [3_666, ofShop('StockReserved', { lines })],
  [3_666, placed],
  [3_666, ofRedemption('RedemptionReady', (accountId, shopId) => ({ accountId, shopId, pickupCode: '317025' }))],
  [3_301, ofShop('StockIssued', { lines, batches: [{ itemId: 'sp-04', receiptId: 'rk-2026-00008', quantity: 1 }] })],
  [
    3_301,
    ofRedemption('RedemptionFulfilled', (accountId, shopId) => ({
      accountId,
      shopId,
      points: 6,
      fulfilledBy: volunteerOf(1),
    })),
  ],
  [3_301, captured],
  [1_613, onTask('TaskDrafted', drafted)],
  [1_613, onTask('TaskPublished', (_, codeSeed) => ({ codeSeed }))],
  [1_448, onTask('TaskClosed', () => ({}))],
  [1_253, onShift('AttendanceRecorded', () => times)],
  [348, released],
  [179, expired],
]

const ALL = COUNTS.reduce((sum, [count]) => sum + count, 0)

const pick = (roll: number): Make => {
  let left = roll
  for (const [count, make] of COUNTS) {
    if (left < count) return make
    left -= count
  }
  throw new RangeError(`a roll of ${roll} among ${ALL}`)
}

/** Each event by a command of its own, as a policy gives them. */
const metadataOf = (number: number): string =>
  JSON.stringify({
    commandId: idOf(5, number),
    commandDigest: number.toString(36).padStart(22, 'd'),
    causationId: idOf(6, number),
    correlationId: idOf(7, number),
    actor: { kind: 'policy', name: 'credit-work' },
    schemaVersion: 1,
    occurredAt: MOMENT,
  })

export function* townEvents(events: number, accounts: number): Generator<TownEvent> {
  const town: Town = { accounts: 0, free: [], held: [], dice: diceFrom(2026) }
  // Evenly, so that the first million holds no more of them than the last.
  const between = Math.floor(events / accounts)
  for (let number = 0; number < events; number += 1) {
    const isOpening = number % between === 0 && town.accounts < accounts
    if (isOpening) town.accounts += 1
    const made = isOpening ? opened(town.accounts - 1) : pick(town.dice(ALL))(town, number)
    const next = made ?? deposited(town, number)
    if (next === undefined) return
    yield { ...next, eventId: idOf(8, number), metadata: metadataOf(number) }
  }
}
