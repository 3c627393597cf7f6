/** They are kin no more, or never were. Refuses: KinshipNotFound. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { areKin } from '../kin.ts'
import type { EndKinship } from '../kinship-commands.ts'
import type { KinshipEnded } from '../kinship-events.ts'
import { type KinshipNotFound, kinshipNotFound } from '../kinship-refusals.ts'
import type { HouseholdState } from '../state.ts'

export const endKinship = (
  { personId, relativeId, reason }: EndKinship,
  { kin }: HouseholdState,
): Decision<KinshipNotFound, KinshipEnded> =>
  areKin(kin, personId, relativeId)
    ? accept({ type: 'KinshipEnded', personId, relativeId, reason })
    : refuse(kinshipNotFound({ personId, relativeId }))
