/** Opens a shop at a unit. The same opening again changes nothing. Refuses: ShopAlreadyOpen. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { OpenShop } from '../commands.ts'
import type { ShopOpened } from '../events.ts'
import { type ShopAlreadyOpen, shopAlreadyOpen } from '../refusals.ts'
import type { ShopState } from '../state.ts'

export const openShop = (command: OpenShop, state: ShopState): Decision<ShopAlreadyOpen, ShopOpened> => {
  const { shopId, unitId, name } = command
  if (state.kind === 'NotOpened') return accept({ type: 'ShopOpened', shopId, unitId, name })
  if (state.unitId === unitId && state.name === name) return accept()
  return refuse(shopAlreadyOpen({ shopId, name: state.name }))
}
