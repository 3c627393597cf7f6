/**
 * How the simulated town begins: two stations, offices, a rate card, three volunteers, a shop in one station with something
 * on its shelves, a first service. The third volunteer lives in the other station.
 */
import {
  AcceptWork,
  AdoptRateCard,
  AppointStaff,
  accountIdOf,
  DraftTask,
  EstablishUnit,
  FoundTown,
  ListItem,
  OpenShop,
  PublishTask,
  ReceiveStock,
  RecordAttendance,
  RecordStatus,
  RegisterVolunteer,
  SignUp,
} from '@lovebank/core'
import {
  alsoKeeper,
  auditor,
  director,
  keeper,
  mayor,
  numbers,
  otherStationId,
  otherVillageId,
  profileOf,
  shopId,
  stationId,
  townId,
  villageId,
  volunteers,
  worker,
} from './cast.ts'
import { type Move, wait, wish } from './move.ts'

export const card = (version: number, effectiveFrom: string, pointsPerHour: number) => ({
  version,
  effectiveFrom,
  rates: [
    {
      per: 'hour' as const,
      category: 'duty',
      points: pointsPerHour,
      minimumMinutes: 31,
      mostPoints: 85,
      tiers: [{ afterHours: 3, points: pointsPerHour - 5 }],
      specialRates: [{ name: 'weekend', points: pointsPerHour + 1, weekdays: [6, 7] }],
    },
    { per: 'act' as const, category: 'care', points: 25 },
  ],
  rounding: 'half-up' as const,
  multipliers: [
    { name: 'night', percent: 150, hours: { from: '22:00', until: '06:00' } },
    { name: 'holiday', percent: 110, eachYear: [{ from: '02-12', until: '02-13' }, { from: '03-05' }] },
  ],
  dailyCap: 90,
  monthlyCap: 240,
  quarterlyCap: 245,
  yearlyCap: 300,
  storageCap: { points: 200, above: 'to-be-donated' as const },
  validMonths: 1,
  publicityDays: 1,
  acts: [
    {
      ...{ act: 'tidy-yard', points: 40, oppositePoints: 6, mostTimesAMonth: 4 },
      monthlyTiers: [{ afterTimes: 1, points: 35 }],
    },
    { act: 'meeting', points: 4, mostTimesAYear: 1 },
    { act: 'recruit', points: 6, follows: 'recruitment' as const },
    { act: 'commended', points: 7, mostTimesAYear: 2, follows: 'commendation' as const },
  ],
  baseAmounts: [
    { status: 'ordinary', points: 0 },
    { status: 'low-income', points: 30 },
  ],
  startOfPeriod: { period: 'month' as const, fullScore: 20, breaches: [{ breach: 'littering', points: 8 }] },
  noShows: { suspendAfter: version === 1 ? 1 : 2 },
  isZeroAfterComplaint: pointsPerHour % 2 === 0,
})

export const meeting = { heldOn: '2026-01-05', present: 30, inFavour: 28 }

const units: ReadonlyArray<Move> = [
  wish(mayor, FoundTown, { code: 'T', name: '河头店镇', administratorName: '镇长' }),
  wish(mayor, EstablishUnit, { code: 'S-1', kind: 'station', name: '东站', parentId: townId }),
  wish(mayor, EstablishUnit, { code: 'S-2', kind: 'station', name: '西站', parentId: townId }),
  wish(mayor, EstablishUnit, { code: 'V-1', kind: 'village', name: '一村', parentId: stationId }),
  wish(mayor, EstablishUnit, { code: 'V-2', kind: 'village', name: '二村', parentId: otherStationId }),
]

const offices: ReadonlyArray<Move> = [
  wish(mayor, AppointStaff, { personId: worker, role: 'social-worker', unitId: stationId, name: '社工' }),
  wish(mayor, AppointStaff, { personId: director, role: 'village-director', unitId: villageId, name: '主任' }),
  wish(mayor, AppointStaff, { personId: keeper, role: 'shopkeeper', unitId: stationId, name: '店员' }),
  wish(mayor, AppointStaff, { personId: alsoKeeper, role: 'shopkeeper', unitId: stationId, name: '店员二' }),
  wish(mayor, AppointStaff, { personId: auditor, role: 'auditor', unitId: townId, name: '审计' }),
]

const register: ReadonlyArray<Move> = numbers.slice(0, 3).map((number, index) =>
  wish(mayor, RegisterVolunteer, {
    number,
    unitId: index === 2 ? otherVillageId : villageId,
    profile: profileOf(`志愿者${index}`, '1958-06-01'),
    skills: [],
  }),
)

const shelves: ReadonlyArray<Move> = [
  wish(mayor, OpenShop, { shopId, unitId: stationId, name: '爱心超市' }),
  ...[
    { itemId: 'rice', pointsEach: 9, quantity: 12 },
    { itemId: 'oil', pointsEach: 16, quantity: 4 },
  ].flatMap(({ itemId, pointsEach, quantity }) => [
    wish(keeper, ListItem, { shopId, itemId, name: itemId, measure: 'bag', pointsEach }),
    wish(keeper, ReceiveStock, { shopId, itemId, receiptId: 'r0', quantity, source: 'donation', from: '镇商会' }),
  ]),
]

/** When the first service begins: half an hour after the town does. */
const firstShift = {
  shiftId: 'a',
  startsAt: '2026-02-10T01:30:00.000Z',
  endsAt: '2026-02-10T03:30:00.000Z',
  capacity: 3,
}

const places = volunteers.slice(0, 3).map((volunteerId) => ({ taskId: 'first', shiftId: 'a', volunteerId }))

/** So that everybody has something to spend. */
const firstService: ReadonlyArray<Move> = [
  wish(director, DraftTask, {
    taskId: 'first',
    unitId: villageId,
    title: '清扫街道',
    category: 'duty',
    place: '一村',
    risks: '路滑',
    shifts: [firstShift],
  }),
  wish(director, PublishTask, { taskId: 'first' }),
  ...places.map((place) => wish(place.volunteerId, SignUp, { ...place, risksShown: true })),
  wait(180),
  ...places.map((place) =>
    wish(director, RecordAttendance, { ...place, from: firstShift.startsAt, to: firstShift.endsAt }),
  ),
  ...places.map((place) => wish(director, AcceptWork, { ...place, minutes: 120 })),
  wait(1_500),
]

export const founding: ReadonlyArray<Move> = [
  ...units,
  ...offices,
  wish(mayor, AdoptRateCard, { card: card(1, '2026-01-01', 30), meeting }),
  ...register,
  ...shelves,
  ...firstService,
  wish(mayor, RecordStatus, {
    accountId: accountIdOf(volunteers[2] ?? alsoKeeper),
    status: 'low-income',
    evidence: '低保证',
  }),
]
