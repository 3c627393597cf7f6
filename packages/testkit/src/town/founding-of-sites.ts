/** How the second shop of the simulated town comes to be. */
import { AppointStaff, OpenShop } from '@lovebank/core'
import { mayor, otherKeeper, otherShopId, otherStationId } from './cast.ts'
import { type Move, wish } from './move.ts'

export const openOtherShop: ReadonlyArray<Move> = [
  wish(mayor, AppointStaff, { personId: otherKeeper, role: 'shopkeeper', unitId: otherStationId, name: '西站店员' }),
  wish(mayor, OpenShop, { shopId: otherShopId, unitId: otherStationId, name: '西站爱心超市' }),
]
