/** The organisation is the town's tree of units, and the offices that people hold in it. Rights come from an office and reach its unit and those below. */
import type { Decider } from '../kernel/decider.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import type { OrganisationCommand } from './commands.ts'
import { decide, scopeOf } from './decide.ts'
import type { OrganisationEvent } from './events.ts'
import type { OrganisationRefusal } from './refusals.ts'
import { evolve, initialState, type OrganisationState } from './state.ts'

export * from './refusals.ts'
export {
  type Founded,
  holdsOffice,
  type Office,
  type OrganisationState,
  officesOf,
  reaches,
  type Unit,
  unitOf,
  wayUp,
} from './state.ts'

export type Organisation = Decider<OrganisationState, OrganisationCommand, OrganisationEvent, OrganisationRefusal>

/** The one stream of a town's units and offices. */
export const organisation: Organisation = {
  initialState,
  decide,
  evolve,
  streamIdOf: () => THE_TOWN,
  scopeOf,
}
