/** The stars of a record: those proposed and shown to the public, and those held. */
import type { PersonId } from '../kernel/ids.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Instant } from '../kernel/time.ts'
import type { Achievement } from '../stars/achievement.ts'
import type { StarAwarded, StarEvent, StarWithdrawn } from './events.ts'

/** Proposed stars, and the objection to them that is open: whose it is, and who brought it. */
export interface StarOnShow extends Achievement {
  readonly rule: Keyword
  readonly until: Instant
  readonly objection: { readonly objectorId: PersonId; readonly raisedBy: PersonId } | undefined
}

/** The stars of a record. */
export interface Stars {
  /** those held, by which rule; zero after a withdrawal */
  readonly star: (Achievement & { readonly rule: Keyword }) | undefined
  /** those proposed and shown to the public, until they are awarded or an objection is upheld */
  readonly starOnShow: StarOnShow | undefined
}

/** The record after what happened to its stars. */
export const withStar = <Held extends Stars>(state: Held, event: StarEvent): Held => {
  const { starOnShow } = state
  switch (event.type) {
    case 'StarProposed': {
      const { rule, round, stars, until } = event
      return { ...state, starOnShow: { rule, round, stars, until, objection: undefined } }
    }
    case 'StarObjectionRaised': {
      const objection = { objectorId: event.objectorId, raisedBy: event.raisedBy }
      return starOnShow === undefined ? state : { ...state, starOnShow: { ...starOnShow, objection } }
    }
    case 'StarObjectionDismissed':
      return starOnShow === undefined ? state : { ...state, starOnShow: { ...starOnShow, objection: undefined } }
    case 'StarObjectionUpheld':
      return { ...state, starOnShow: undefined }
    case 'StarAwarded':
      return { ...state, star: starOf(event), starOnShow: undefined }
    case 'StarWithdrawn':
      return { ...state, star: starOf(event) }
  }
}

const starOf = ({ rule, round, stars }: StarAwarded | StarWithdrawn) => ({ rule, round, stars })
