/** Who acts: a person by an office or for themselves, or one of the bank's own policies. */
import * as t from 'io-ts'
import { PersonId } from './ids.ts'
import { Keyword } from './text.ts'

export const PersonActor = t.strict({ kind: t.literal('person'), personId: PersonId }, 'PersonActor')

export const PolicyActor = t.strict({ kind: t.literal('policy'), name: Keyword }, 'PolicyActor')

export const Actor = t.union([PersonActor, PolicyActor], 'Actor')
export type Actor = t.TypeOf<typeof Actor>

/** Whether this very person acts. */
export const isActing = (actor: Actor, personId: PersonId): boolean =>
  actor.kind === 'person' && actor.personId === personId
