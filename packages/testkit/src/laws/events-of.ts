/** Picks the events of some types out of a history, with where and when they were recorded. */
import type { DomainEvent, EventType } from '@lovebank/core'
import type { Recorded } from '../town/bank.ts'

export type Found<Type extends EventType> = Omit<Recorded, 'event'> & {
  readonly event: Extract<DomainEvent, { readonly type: Type }>
}

export const eventsOf = <Type extends EventType>(
  recorded: ReadonlyArray<Recorded>,
  ...types: ReadonlyArray<Type>
): ReadonlyArray<Found<Type>> => {
  const wanted: ReadonlySet<string> = new Set(types)
  return recorded.filter((one): one is Recorded & Found<Type> => wanted.has(one.event.type))
}

export const sumOf = (numbers: ReadonlyArray<number>): number => numbers.reduce((sum, number) => sum + number, 0)

export const pointsOf = (parts: ReadonlyArray<{ readonly points: number }>): number =>
  sumOf(parts.map((part) => part.points))
