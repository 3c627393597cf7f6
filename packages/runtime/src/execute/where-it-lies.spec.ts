/** A case that lies in the unit of a shop is judged by the shop's own stream, whoever is served there. */
import { accountIdOf, type HouseholdNumber, householdIdOf, type UnitCode, unitIdOf } from '@lovebank/core'
import { expect, it } from 'vitest'
import {
  by,
  clockAtNoon,
  countedIds,
  doAll,
  foundTown,
  tenant,
  townId,
  uuid,
  volunteerId,
} from '../../test/town-scene.ts'
import { memoryStore, type Wish } from '../index.ts'
import { createExecutor } from './executor.ts'

const mayor = by('mayor')
const station = (code: string) => unitIdOf(code as UnitCode)

const establish = (n: number, code: string, name: string): Wish => ({
  type: 'EstablishUnit',
  commandId: uuid(n),
  actor: mayor,
  code,
  kind: 'station',
  name,
  parentId: townId,
})

const appointKeeper = (n: number, personId: string, unitId: string): Wish => ({
  type: 'AppointStaff',
  commandId: uuid(n),
  actor: mayor,
  personId,
  role: 'shopkeeper',
  unitId,
  name: '店员',
})

const profile = { birthDate: '1960-05-01', phone: undefined, identityNumber: undefined, address: undefined }

/** A shop in the east; a volunteer who lives in the west; a keeper in either station. */
const twoStations: ReadonlyArray<Wish> = [
  foundTown,
  establish(20, 'E', '东站'),
  establish(21, 'W', '西站'),
  appointKeeper(22, 'keeper-east', station('E')),
  appointKeeper(23, 'keeper-west', station('W')),
  {
    type: 'RegisterVolunteer',
    commandId: uuid(24),
    actor: mayor,
    number: 'V-001',
    unitId: station('W'),
    profile: { name: '李秀英', ...profile },
    skills: [],
  },
  { type: 'OpenShop', commandId: uuid(25), actor: mayor, shopId: 'shop', unitId: station('E'), name: '东站爱心超市' },
  {
    type: 'ListItem',
    commandId: uuid(26),
    actor: by('keeper-east'),
    shopId: 'shop',
    itemId: 'rice',
    name: '大米',
    measure: 'bag',
    pointsEach: 40,
  },
  {
    type: 'RequestRedemption',
    commandId: uuid(27),
    actor: by(volunteerId),
    redemptionId: 'x1',
    volunteerId,
    shopId: 'shop',
    channel: 'in-advance',
    lines: [{ itemId: 'rice', quantity: 1, pointsEach: 40 }],
    expiresAt: '2026-03-20T04:00:00.000Z',
  },
  {
    type: 'MakeRedemptionReady',
    commandId: uuid(28),
    actor: { kind: 'policy', name: 'redemption' },
    redemptionId: 'x1',
    pickupCode: '012345',
  },
]

const fulfil = (n: number, keeper: string): Wish => ({
  type: 'FulfilRedemption',
  commandId: uuid(n),
  actor: by(keeper),
  redemptionId: 'x1',
  pickupCode: '012345',
})

it('lets the keeper of the shop serve a volunteer of another station, and no keeper from there', async () => {
  const store = memoryStore()
  const coldExecutor = () => createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() })
  await doAll(coldExecutor(), twoStations)
  expect(await coldExecutor().execute(fulfil(30, 'keeper-west'))()).toMatchObject({
    left: { refusal: { tag: 'NotEntitled', reachedFrom: [{ name: '东站' }, { name: '河头店镇' }] } },
  })
  expect(await coldExecutor().execute(fulfil(31, 'keeper-east'))()).toMatchObject({
    right: { events: [{ type: 'RedemptionFulfilled', fulfilledBy: 'keeper-east' }] },
  })
})

it('lets staff call a redemption off on either side of it', async () => {
  for (const [n, keeper] of ['keeper-east', 'keeper-west'].entries()) {
    const store = memoryStore()
    const coldExecutor = () => createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() })
    await doAll(coldExecutor(), twoStations)
    const cancel = { type: 'CancelRedemption', commandId: uuid(40 + n), actor: by(keeper), redemptionId: 'x1' } as const
    expect(await coldExecutor().execute(cancel)()).toMatchObject({
      right: { events: [{ type: 'RedemptionCancelled' }] },
    })
  }
})

const householdId = householdIdOf('H-1' as HouseholdNumber)

/** A household in the west, of which the keeper there is a member, with an account. */
const household: ReadonlyArray<Wish> = [
  {
    type: 'FormHousehold',
    commandId: uuid(50),
    actor: mayor,
    number: 'H-1',
    unitId: station('W'),
    headId: volunteerId,
    members: [volunteerId, 'member'].map((personId) => ({ personId, relation: 'member' })),
    pooling: 'together',
  },
  { type: 'OpenAccount', commandId: uuid(51), actor: mayor, holderId: householdId, holderKind: 'household' },
  {
    type: 'AppointStaff',
    commandId: uuid(52),
    actor: mayor,
    personId: 'member',
    role: 'social-worker',
    unitId: townId,
    name: '社工',
  },
  {
    type: 'AppointStaff',
    commandId: uuid(53),
    actor: mayor,
    personId: 'worker-east',
    role: 'social-worker',
    unitId: station('E'),
    name: '社工',
  },
  {
    type: 'AppointStaff',
    commandId: uuid(54),
    actor: mayor,
    personId: 'worker-west',
    role: 'social-worker',
    unitId: station('W'),
    name: '社工',
  },
]

it('lets staff of a household’s unit decide on its account, and none of its members', async () => {
  const store = memoryStore()
  const coldExecutor = () => createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() })
  await doAll(coldExecutor(), [...twoStations, ...household])
  const close = (n: number, personId: string): Wish => ({
    type: 'CloseAccount',
    commandId: uuid(n),
    actor: by(personId),
    accountId: accountIdOf(householdId),
  })
  expect(await coldExecutor().execute(close(60, 'worker-east'))()).toMatchObject({
    left: { refusal: { tag: 'NotEntitled', reachedFrom: [{ name: '西站' }, { name: '河头店镇' }] } },
  })
  expect(await coldExecutor().execute(close(61, 'member'))()).toMatchObject({ left: { refusal: { tag: 'OwnCase' } } })
  expect(await coldExecutor().execute(close(62, 'worker-west'))()).toMatchObject({
    right: { events: [{ type: 'AccountClosed' }] },
  })
})
