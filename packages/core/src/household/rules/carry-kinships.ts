/**
 * One record ended as a duplicate of the other: its kin, and what it said of spending, go on with the one that is kept. It is
 * written down also where there were none, so that no later entry lands under the number that ended. Once is enough.
 */
import { accept, type Decision } from '../../kernel/decider.ts'
import { keptNumber } from '../kin.ts'
import type { CarryKinships } from '../kinship-commands.ts'
import type { KinshipsCarried } from '../kinship-events.ts'
import type { HouseholdState } from '../state.ts'

export const carryKinships = (
  { fromId, toId }: CarryKinships,
  { kin }: HouseholdState,
): Decision<never, KinshipsCarried> =>
  keptNumber(kin, fromId) === keptNumber(kin, toId) ? accept() : accept({ type: 'KinshipsCarried', fromId, toId })
