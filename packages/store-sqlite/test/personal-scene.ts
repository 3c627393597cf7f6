/** A town in which much that is personal is told of one villager, and a little of another. */
import {
  accountIdOf,
  type Instant,
  type PersonId,
  personIdOf,
  type TenantId,
  type UnitCode,
  unitIdOf,
  type VolunteerNumber,
} from '@lovebank/core'
import { type Bank, type Clock, type Executed, type Keyring, openBank, type Wish } from '@lovebank/runtime'
import type { SqliteStore } from '../src/sqlite-store.ts'

export const tenant = 'hetoudian' as TenantId
const townId = unitIdOf('HTD' as UnitCode)
export const ouyang: PersonId = personIdOf('V-001' as VolunteerNumber)
export const sima: PersonId = personIdOf('V-002' as VolunteerNumber)
export const accountOfOuyang = accountIdOf(ouyang)

/** What must be nowhere: in no byte of the log's folder, before the erasure or after it. */
export const secrets = {
  name: '欧阳秀英',
  phone: '13812345678',
  identityNumber: '370685196005010028',
  address: '柳树村一号院',
  birthDate: '1960-05-01',
  suspicion: '来信称其冒领大米',
  policyNumber: 'PICC-77120034',
  collector: '欧阳家老二',
  freezing: '账户待核对旧账',
} as const
/** Of the other villager, who stays. */
export const othersSecret = '司马建国'

const mayor = { kind: 'person' as const, personId: 'mayor' }
export const noon = '2026-03-10T04:00:00.000Z' as Instant
const clock: Clock = { now: () => noon }

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const wishOf = (n: number, type: string, fields: object, personId = 'mayor'): Wish =>
  ({ type, commandId: uuid(n), actor: { ...mayor, personId }, occurredAt: noon, ...fields }) as unknown as Wish

const profile = {
  name: secrets.name,
  birthDate: secrets.birthDate,
  phone: secrets.phone,
  identityNumber: secrets.identityNumber,
  address: secrets.address,
}

export const registering = wishOf(2, 'RegisterVolunteer', { number: 'V-001', unitId: townId, profile, skills: [] })
const simas = {
  ...profile,
  name: othersSecret,
  birthDate: '1971-08-15',
  phone: '13900000000',
  identityNumber: undefined,
  address: undefined,
}

const beginning: ReadonlyArray<Wish> = [
  wishOf(1, 'FoundTown', { code: 'HTD', name: '河头店镇', administratorName: '王镇长' }),
  registering,
  wishOf(3, 'RegisterVolunteer', { number: 'V-002', unitId: townId, profile: simas, skills: [] }),
  wishOf(4, 'SuspendVolunteer', { volunteerId: ouyang, reason: secrets.suspicion }),
  wishOf(5, 'ReinstateVolunteer', { volunteerId: ouyang }),
  wishOf(6, 'RecordInsurance', {
    volunteerId: ouyang,
    insurer: '某保险公司',
    policyNumber: secrets.policyNumber,
    insuredFrom: '2026-01-01',
    insuredUntil: '2026-12-31',
  }),
  wishOf(7, 'AppointStaff', { personId: 'keeper', role: 'shopkeeper', unitId: townId, name: '赵店员' }),
  wishOf(8, 'OpenShop', { shopId: 'shop', unitId: townId, name: '爱心超市' }),
  wishOf(9, 'ListItem', { shopId: 'shop', itemId: 'rice', name: '大米', measure: 'bag', pointsEach: 40 }),
  wishOf(10, 'ReceiveStock', {
    shopId: 'shop',
    itemId: 'rice',
    receiptId: 'r1',
    quantity: 10,
    source: 'donation',
    from: '镇商会',
  }),
]

const spending: ReadonlyArray<Wish> = [
  wishOf(20, 'GrantPoints', {
    accountId: accountOfOuyang,
    reference: 'spring-festival',
    kind: 'donation',
    from: '镇商会',
    points: 40,
  }),
  wishOf(21, 'RequestRedemption', {
    redemptionId: 'x1',
    volunteerId: ouyang,
    shopId: 'shop',
    channel: 'in-advance',
    lines: [{ itemId: 'rice', quantity: 1, pointsEach: 40 }],
    expiresAt: '2026-03-20T04:00:00.000Z',
  }),
]

const leaving: ReadonlyArray<Wish> = [
  wishOf(30, 'FreezeAccount', { accountId: accountOfOuyang, reason: secrets.freezing }),
  wishOf(31, 'WithdrawVolunteer', { volunteerId: ouyang }, ouyang),
]

export const erasing = wishOf(40, 'ErasePersonalData', { volunteerId: ouyang }, ouyang)

export const bankOver = (store: SqliteStore, keyring: Keyring | undefined): Bank =>
  openBank({ tenant, store, keyring, clock })

/** Throws what is not done, for in a scene that is a mistake. */
export const done = async (bank: Bank, wish: Wish): Promise<Executed> => {
  const executed = await bank.execute(wish)()
  if (executed._tag === 'Left') throw new Error(`${wish.type}: ${JSON.stringify(executed.left)}`)
  return executed.right
}

export const settled = async (bank: Bank): Promise<void> => {
  const answer = await bank.settle()()
  if (answer._tag === 'Left') throw new Error(answer.left.message)
}

const pickupCodeIn = async (store: SqliteStore): Promise<unknown> => {
  for await (const page of store.readAll(tenant)) {
    if (page._tag === 'Left') throw new Error(page.left.message)
    const ready = page.right.events.find(({ type }) => type === 'RedemptionReady')
    if (ready !== undefined) return (ready.data as Readonly<Record<string, unknown>>)['pickupCode']
  }
  throw new Error('the redemption is not ready')
}

/** A villager's whole life in the bank, up to the moment when they may ask for erasure. */
export const liveThrough = async (bank: Bank, store: SqliteStore): Promise<void> => {
  for (const wish of beginning) await done(bank, wish)
  await settled(bank)
  for (const wish of spending) await done(bank, wish)
  await settled(bank)
  const pickupCode = await pickupCodeIn(store)
  const collectedBy = { name: secrets.collector, relation: 'child' }
  await done(bank, wishOf(22, 'FulfilRedemption', { redemptionId: 'x1', pickupCode, collectedBy }, 'keeper'))
  await settled(bank)
  for (const wish of leaving) await done(bank, wish)
  await settled(bank)
}
