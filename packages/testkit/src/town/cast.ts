/** Who lives in the simulated town, and where: few enough that they meet again and again. */
import {
  type PersonId,
  personIdOf,
  type ShopId,
  type UnitCode,
  type UnitId,
  unitIdOf,
  type VolunteerNumber,
} from '@lovebank/core'

export const townId: UnitId = unitIdOf('T' as UnitCode)
export const stationId: UnitId = unitIdOf('S-1' as UnitCode)
export const otherStationId: UnitId = unitIdOf('S-2' as UnitCode)
export const villageId: UnitId = unitIdOf('V-1' as UnitCode)
/** A village of the other station. */
export const otherVillageId: UnitId = unitIdOf('V-2' as UnitCode)

export const mayor = 'mayor'
export const worker = 'worker'
export const director = 'director'
export const keeper = 'keeper'
export const auditor = 'auditor'
/** Keeps the second shop, in the other station. */
export const otherKeeper = 'other-keeper'
/** Who hands out at the village store. */
export const merchant = 'merchant'

export const numbers: ReadonlyArray<VolunteerNumber> = ['N-1', 'N-2', 'N-3', 'N-4'].map(
  (number) => number as VolunteerNumber,
)
export const volunteers: ReadonlyArray<PersonId> = numbers.map(personIdOf)

/** The first volunteer keeps the shop as well: what is forbidden in one's own case can then be tried. */
export const alsoKeeper = volunteers[0] ?? personIdOf('N-1' as VolunteerNumber)

export const profileOf = (name: string, birthDate: string) => ({
  name,
  birthDate,
  phone: undefined,
  identityNumber: undefined,
  address: undefined,
})

export const volunteerOf = (who: number): PersonId => volunteers[who % volunteers.length] ?? alsoKeeper

/** Everybody who may be sent to do something, the entitled and the others. */
export const everybody: ReadonlyArray<string> = [mayor, worker, director, keeper, auditor, merchant, ...volunteers]

export const shopId = 's1' as ShopId
export const otherShopId = 's2' as ShopId
/** The partner merchant's. */
export const storeId = 'store' as ShopId
export const items = ['rice', 'oil', 'constructor'] as const
export const tasks = ['t1', 't2', 't3', 't4', 't5', 't6'] as const
export const redemptions = ['x1', 'x2', 'x3', 'x4', 'x5', 'constructor'] as const
