/** A small town for the specs: an office, a shop with rice, a volunteer whose two hours of care are worth 120 points. */
import {
  accountIdOf,
  type CommandId,
  type DomainEvent,
  type Instant,
  personIdOf,
  type TenantId,
  type UnitCode,
  unitIdOf,
  type VolunteerNumber,
} from '@lovebank/core'
import type { Clock, EventStore, Executor, Ids, Wish } from '../src/index.ts'
import { townDomain } from '../src/index.ts'

export const tenant = 'hetoudian' as TenantId
export const townId = unitIdOf('HTD' as UnitCode)
export const volunteerId = personIdOf('V-001' as VolunteerNumber)
export const accountId = accountIdOf(volunteerId)

export const noon = '2026-03-10T04:00:00.000Z' as Instant
export const clockAtNoon: Clock = { now: () => noon }

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** The same ids in every run. */
export const countedIds = (): Ids => {
  let count = 1_000_000
  const next = (): string => uuid(count++)
  return { commandId: () => next() as CommandId }
}

export const by = (personId: string) => ({ kind: 'person' as const, personId })
const mayor = by('mayor')
export const keeper = by('keeper')

export const foundTown: Wish = {
  type: 'FoundTown',
  commandId: uuid(1),
  actor: mayor,
  occurredAt: '2026-01-01T00:00:00.000Z',
  code: 'HTD',
  name: '河头店镇',
  administratorName: '王镇长',
}

/** `n` makes the command's id. */
export const registerVolunteer = (
  n: number,
  number = 'V-001',
): Extract<Wish, { readonly type: 'RegisterVolunteer' }> => ({
  type: 'RegisterVolunteer',
  commandId: uuid(n),
  actor: mayor,
  number,
  unitId: townId,
  profile: { name: '李秀英', birthDate: '1960-05-01', phone: undefined, identityNumber: undefined, address: undefined },
  skills: [],
})

const shopId = 'shop'
const taskId = 'care'
const signedUp = { taskId, shiftId: 'am', volunteerId }

export const appointKeeper: Wish = {
  type: 'AppointStaff',
  commandId: uuid(2),
  actor: mayor,
  personId: 'keeper',
  role: 'shopkeeper',
  unitId: townId,
  name: '赵店员',
}

export const founding: ReadonlyArray<Wish> = [
  foundTown,
  appointKeeper,
  registerVolunteer(3),
  {
    type: 'AdoptRateCard',
    commandId: uuid(4),
    actor: mayor,
    card: {
      version: 1,
      effectiveFrom: '2026-01-01',
      rates: [{ per: 'hour', category: 'care', points: 60 }],
      rounding: 'down',
      dailyCap: undefined,
      monthlyCap: undefined,
      validMonths: 12,
      publicityDays: 0,
    },
    meeting: { heldOn: '2025-12-20', present: 30, inFavour: 28 },
  },
  { type: 'OpenShop', commandId: uuid(5), actor: mayor, shopId, unitId: townId, name: '爱心超市' },
  {
    type: 'ListItem',
    commandId: uuid(6),
    actor: keeper,
    shopId,
    itemId: 'rice',
    name: '大米',
    measure: 'bag',
    pointsEach: 40,
  },
  {
    type: 'ReceiveStock',
    commandId: uuid(7),
    actor: keeper,
    shopId,
    itemId: 'rice',
    receiptId: 'r1',
    quantity: 10,
    source: 'donation',
    from: '镇商会',
  },
]

export const twoHoursOfCare: ReadonlyArray<Wish> = [
  {
    type: 'DraftTask',
    commandId: uuid(10),
    actor: mayor,
    occurredAt: '2026-03-01T00:00:00.000Z',
    taskId,
    unitId: townId,
    title: '照料老人',
    category: 'care',
    place: '敬老院',
    risks: '无特别风险',
    shifts: [{ shiftId: 'am', startsAt: '2026-03-09T01:00:00.000Z', endsAt: '2026-03-09T03:00:00.000Z', capacity: 5 }],
  },
  { type: 'PublishTask', commandId: uuid(11), actor: mayor, occurredAt: '2026-03-01T00:00:00.000Z', taskId },
  {
    type: 'SignUp',
    commandId: uuid(12),
    actor: mayor,
    occurredAt: '2026-03-02T00:00:00.000Z',
    ...signedUp,
    risksShown: true,
  },
  {
    type: 'RecordAttendance',
    commandId: uuid(13),
    actor: mayor,
    ...signedUp,
    from: '2026-03-09T01:00:00.000Z',
    to: '2026-03-09T03:00:00.000Z',
  },
  { type: 'AcceptWork', commandId: uuid(14), actor: mayor, ...signedUp, minutes: 120 },
]

/** `n` makes the command's id, and the redemption's. */
export const redeemRice = (n: number, quantity: number): Wish => ({
  type: 'RequestRedemption',
  commandId: uuid(n),
  actor: keeper,
  redemptionId: `redemption-${n}`,
  volunteerId,
  shopId,
  channel: 'at-the-counter',
  lines: [{ itemId: 'rice', quantity, pointsEach: 40 }],
  expiresAt: '2026-03-20T04:00:00.000Z',
})

/** Asks for each in turn; throws at the first that is not done, for in a spec that is a mistake of the scene. */
export const doAll = async (executor: Pick<Executor, 'execute'>, wishes: ReadonlyArray<Wish>): Promise<void> => {
  for (const wish of wishes) {
    const done = await executor.execute(wish)()
    if (done._tag === 'Left') throw new Error(`${wish.type}: ${JSON.stringify(done.left)}`)
  }
}

/** The whole log, as the domain's own events. */
export const eventsOf = async (store: EventStore): Promise<ReadonlyArray<DomainEvent>> => {
  const events: Array<DomainEvent> = []
  for await (const page of store.readAll(tenant)) {
    if (page._tag === 'Left') throw new Error(page.left.message)
    for (const stored of page.right.events) {
      const recorded = townDomain.decodeRecorded(stored)
      if (recorded._tag === 'Left') throw new Error(recorded.left.errors.join())
      events.push(recorded.right.event)
    }
  }
  return events
}
