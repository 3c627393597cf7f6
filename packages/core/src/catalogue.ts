/** Every type of event that the bank writes or ever wrote: the one place that lists them all. A type that is missing here does not compile. */
import type { CatalogueEntry } from './catalogue/entry.ts'
import { eventsOfGoods } from './catalogue/events-of-goods.ts'
import { eventsOfPeople } from './catalogue/events-of-people.ts'
import { eventsOfPoints } from './catalogue/events-of-points.ts'
import { eventsOfWork } from './catalogue/events-of-work.ts'
import type { DomainEvent, EventType } from './events.ts'

/** An entry for every type of event. */
export type Catalogue = { readonly [Event in DomainEvent as Event['type']]: CatalogueEntry<Event> }

export type AnyCatalogueEntry = Catalogue[EventType]

/** How each event is read, in every version that was ever written, and what it means. */
export const catalogue: Catalogue = {
  ...eventsOfPeople,
  ...eventsOfWork,
  ...eventsOfPoints,
  ...eventsOfGoods,
}

/** The entry of a type that came from outside; undefined where the catalogue does not know it. */
export const entryOf = (type: string): AnyCatalogueEntry | undefined =>
  Object.hasOwn(catalogue, type) ? catalogue[type as EventType] : undefined
