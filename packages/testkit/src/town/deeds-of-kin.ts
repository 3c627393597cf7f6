/** The social worker lives with a volunteer for an hour, and tries what nobody may do for those with whom they live. */
import {
  Commend,
  DissolveHousehold,
  Evaluate,
  FormHousehold,
  type HouseholdNumber,
  householdIdOf,
} from '@lovebank/core'
import { commendation, evaluation } from '../examples/volunteer-story.ts'
import { mayor, villageId, worker } from './cast.ts'
import { type Move, wish } from './move.ts'
import type { Scene } from './scene.ts'

/** `tried`: what else the worker tries meanwhile. Where the volunteer has a household already, nothing bars the worker. */
export const decideOnKin = (scene: Scene, volunteerId: string, tried: Move): ReadonlyArray<Move> => {
  const number = `K-${scene.turn}`
  const members = [volunteerId, worker].map((personId, place) => ({
    personId,
    relation: place === 0 ? 'head' : 'child',
  }))
  const householdId = householdIdOf(number as HouseholdNumber)
  return [
    wish(mayor, FormHousehold, { number, unitId: villageId, headId: volunteerId, members, pooling: 'apart' }),
    tried,
    wish(worker, Commend, { volunteerId, ...commendation }),
    wish(worker, Evaluate, { volunteerId, ...evaluation }),
    wish(mayor, DissolveHousehold, { householdId, heirs: [] }),
  ]
}
