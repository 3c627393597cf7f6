/** Counts by the month in which something was booked: what a published month says is never changed by what comes in late. */
import type { EventType } from '../../events.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import { localDateOf, monthOf } from '../../kernel/time.ts'
import type { EventOf } from '../projection.ts'
import { rowOf } from '../table.ts'
import { bookGoods, goodsBesideRelief, goodsEvents } from './book-goods.ts'
import { bookPoints, pointEvents } from './book-points.ts'
import { learn, tellingFacts } from './learn.ts'
import { emptyMonth, ensure, noWork } from './month-row.ts'
import type { Booked, Publications } from './state.ts'

export { initialState, type Publications } from './state.ts'

const workEvents = ['WorkConfirmed', 'WorkRevoked'] as const

/** `ReliefIssued` stands with what is learnt. */
export const handles = [
  ...tellingFacts,
  ...workEvents,
  ...pointEvents,
  ...goodsBesideRelief,
] as const satisfies ReadonlyArray<EventType>

export type Handled = EventOf<(typeof handles)[number]>

/** Works stand with the unit where the volunteer belongs at the time. One that is revoked goes from the month of its revocation. */
const bookWork = ({ state, month }: Booked, event: EventOf<'WorkConfirmed' | 'WorkRevoked'>): void => {
  const sign = event.type === 'WorkConfirmed' ? 1 : -1
  if (event.type === 'WorkConfirmed') {
    state.works[event.workId] = { category: event.category, unitId: rowOf(state.unitOfHolder, event.volunteerId) ?? '' }
  }
  const place = rowOf(state.works, event.workId)
  if (place === undefined) return
  const rows = [ensure(month.categories, place.category, noWork)]
  if (place.unitId !== '') rows.push(ensure(month.units, place.unitId, noWork))
  for (const row of rows) {
    row.works += sign
    row.minutes += sign * event.minutes
  }
}

const isOneOf =
  <Type extends Handled['type']>(types: ReadonlyArray<Type>) =>
  (event: Handled): event is EventOf<Type> =>
    types.some((type) => type === event.type)

const isAboutPoints = isOneOf(pointEvents)
const isAboutGoods = isOneOf(goodsEvents)
const isAboutWork = isOneOf(workEvents)

/** What is neither work nor points nor goods is there to be learnt, or the compiler says so. Relief tells of people as well. */
const book = (booked: Booked, event: Handled): void => {
  if (isAboutWork(event)) {
    bookWork(booked, event)
  } else if (isAboutPoints(event)) {
    bookPoints(booked, event)
  } else if (isAboutGoods(event)) {
    bookGoods(booked, event)
    if (event.type === 'ReliefIssued') learn(booked.state, event)
  } else {
    learn(booked.state, event)
  }
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: Publications, { event, recordedAt }: RecordedEvent<Handled>): Publications => {
  book({ state, month: ensure(state.months, monthOf(localDateOf(recordedAt)), emptyMonth) }, event)
  return state
}
