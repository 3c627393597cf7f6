/**
 * Two people are kin, and decide nothing in each other's case from now on. Known already, either way round: nothing happens.
 * Refuses: NumberEnded, KinWithOneself, TooManyKin.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { areKin, keptNumber, kinOf } from '../kin.ts'
import type { RecordKinship } from '../kinship-commands.ts'
import type { KinshipRecorded } from '../kinship-events.ts'
import {
  type KinWithOneself,
  kinWithOneself,
  type NumberEnded,
  numberEnded,
  type TooManyKin,
  tooManyKin,
} from '../kinship-refusals.ts'
import { MOST_KIN } from '../relative.ts'
import type { HouseholdState } from '../state.ts'

export const recordKinship = (
  { personId, relativeId, ground }: RecordKinship,
  { kin }: HouseholdState,
): Decision<NumberEnded | KinWithOneself | TooManyKin, KinshipRecorded> => {
  for (const each of [personId, relativeId]) {
    const keptId = keptNumber(kin, each)
    if (keptId !== each) return refuse(numberEnded({ personId: each, keptId }))
  }
  if (personId === relativeId) return refuse(kinWithOneself({ personId }))
  if (areKin(kin, personId, relativeId)) return accept()
  const full = [personId, relativeId].find((each) => kinOf(kin, each).length >= MOST_KIN)
  if (full !== undefined) return refuse(tooManyKin({ personId: full, most: MOST_KIN }))
  return accept({ type: 'KinshipRecorded', personId, relativeId, ground })
}
