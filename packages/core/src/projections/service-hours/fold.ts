/** Confirmed service, work by work. Hours are a quantity of their own: nothing that happens to points touches them. */
import type { EventType } from '../../events.ts'
import type { PersonId, TaskId, WorkId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { Keyword, Name } from '../../kernel/text.ts'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { WorkConfirmed, WorkRevoked } from '../../task/events.ts'
import type { DuplicateMarked } from '../../volunteer/events.ts'
import type { EventOf } from '../projection.ts'
import { removeRow, rowOf, type Table } from '../table.ts'

export interface WorkServed {
  readonly workId: WorkId
  readonly taskId: TaskId
  readonly category: Keyword
  readonly servedOn: LocalDate
  readonly from: Instant
  readonly to: Instant
  /** of all heads together, where a group served */
  readonly minutes: number
}

/** A work that stands, and whether it counts: not where its minutes are those of another that does. */
interface WorkOnRecord {
  readonly work: WorkServed
  readonly isGroup: boolean
  counts: boolean
}

export interface ServiceHours {
  readonly titles: Table<Name>
  /** by person, under the record that is kept, in the order in which they count */
  readonly works: Table<Array<WorkOnRecord>>
  /** by record that ended as a duplicate: the one that was kept */
  readonly keptFor: Table<PersonId>
  /** by work of a group: those of it who are known */
  readonly named: Table<ReadonlyArray<PersonId>>
}

export const initialState = (): ServiceHours => ({ titles: {}, works: {}, keptFor: {}, named: {} })

export const handles = [
  'TaskDrafted',
  'TaskAmended',
  'WorkConfirmed',
  'WorkRevoked',
  'DuplicateMarked',
] as const satisfies ReadonlyArray<EventType>

type Handled = EventOf<(typeof handles)[number]>

/** The record under which the person goes on. Ends: no record is entered here in favour of one that leads back to it. */
export const keptRecordOf = (state: ServiceHours, volunteerId: PersonId): PersonId => {
  let kept = volunteerId
  for (let next = rowOf(state.keptFor, kept); next !== undefined; next = rowOf(state.keptFor, kept)) kept = next
  return kept
}

/** Who was registered twice may have been accepted twice for the same minutes: they count once, as what stood there first. */
const serve = (state: ServiceHours, personId: PersonId, work: WorkServed, isGroup = false): void => {
  const before = rowOf(state.works, personId) ?? []
  // The people of a partner can be in two places at once.
  const isTaken =
    !isGroup && before.some(({ work: other, counts }) => counts && other.from < work.to && work.from < other.to)
  before.push({ work, isGroup, counts: !isTaken })
  state.works[personId] = before
}

const confirm = (state: ServiceHours, event: WorkConfirmed): ServiceHours => {
  const { workId, taskId, category, servedOn, from, to, minutes, group } = event
  const work = { workId, taskId, category, servedOn, from, to, minutes }
  const served = group === undefined ? work : { ...work, minutes: minutes * group.heads }
  serve(state, keptRecordOf(state, event.volunteerId), served, group !== undefined)
  // Who came in the group served as well: it counts as theirs, once, whatever else they were accepted for.
  for (const id of group?.namedIds ?? []) serve(state, keptRecordOf(state, id), work)
  if (group !== undefined) state.named[workId] = group.namedIds
  return state
}

const revoke = (state: ServiceHours, { volunteerId, workId }: WorkRevoked): ServiceHours => {
  for (const id of [volunteerId, ...(rowOf(state.named, workId) ?? [])]) strike(state, keptRecordOf(state, id), workId)
  removeRow(state.named, workId)
  return state
}

const strike = (state: ServiceHours, personId: PersonId, workId: WorkId): void => {
  const before = rowOf(state.works, personId)
  if (before === undefined) return
  // What was not counted because of it may count now: the others are counted anew, in their order.
  removeRow(state.works, personId)
  for (const { work, isGroup } of before) if (work.workId !== workId) serve(state, personId, work, isGroup)
}

const merge = (state: ServiceHours, { volunteerId, keptId }: DuplicateMarked): ServiceHours => {
  const kept = keptRecordOf(state, keptId)
  if (kept === volunteerId) return state
  for (const { work, isGroup } of rowOf(state.works, volunteerId) ?? []) serve(state, kept, work, isGroup)
  removeRow(state.works, volunteerId)
  state.keptFor[volunteerId] = kept
  return state
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: ServiceHours, { event }: RecordedEvent<Handled>): ServiceHours => {
  switch (event.type) {
    case 'TaskDrafted':
    case 'TaskAmended':
      state.titles[event.taskId] = event.title
      return state
    case 'WorkConfirmed':
      return confirm(state, event)
    case 'WorkRevoked':
      return revoke(state, event)
    case 'DuplicateMarked':
      return merge(state, event)
  }
}
