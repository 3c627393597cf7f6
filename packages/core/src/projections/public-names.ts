/**
 * Under which name a person stands before the public: masked, unless they are of age, consented themselves and receive no aid
 * (Regulations on Volunteer Service, art. 20 and 36; ADR 24). It is looked up when somebody reads, never written into a row:
 * a consent taken back takes the name back from the pages of earlier periods too.
 */
import type { DomainEvent, EventType } from '../events.ts'
import { ERASED } from '../kernel/erased.ts'
import type { Name } from '../kernel/text.ts'
import { maskedName } from './masked-name.ts'
import type { EventOf } from './projection.ts'
import { removeRow, rowOf, type Table } from './table.ts'

interface NamedPerson {
  readonly name: Name
  /** by the record: the age band last told */
  readonly isAdult: boolean
}

/** Tables of the state of whoever shows people. */
export interface PublicNames {
  /** partner organisations: shown as they are called */
  readonly partners: Table<Name>
  readonly people: Table<NamedPerson>
  /** whose own consent to publicity stands; a guardian's shows nobody in full */
  readonly consenting: Table<true>
  /** who ever received aid */
  readonly aided: Table<true>
}

/** The same, as a projection declares its tables. */
export const nameTables = { partners: [], people: [], consenting: [], aided: [] } as const

export const noNames = (): PublicNames => ({ partners: {}, people: {}, consenting: {}, aided: {} })

/** What a projection that shows people handles beside its own. */
export const tellingNames = [
  'VolunteerRegistered',
  'ProfileAmended',
  'PersonalDataErased',
  'ConsentGiven',
  'ConsentWithdrawn',
  'ReliefIssued',
] as const satisfies ReadonlyArray<EventType>

export type TellingNames = EventOf<(typeof tellingNames)[number]>

const telling: ReadonlySet<string> = new Set(tellingNames)

/** Asked before a fold comes to its own events, so that none has to list these, which are learnt alike everywhere. */
export const tellsName = <Event extends DomainEvent>(event: Event): event is Extract<Event, TellingNames> =>
  telling.has(event.type)

const consent = ({ consenting }: PublicNames, { volunteerId, guardian }: EventOf<'ConsentGiven'>): void => {
  if (guardian === undefined) consenting[volunteerId] = true
  else removeRow(consenting, volunteerId)
}

const know = (
  { people }: PublicNames,
  { volunteerId, profile, ageBand }: EventOf<'VolunteerRegistered' | 'ProfileAmended'>,
): void => {
  people[volunteerId] = { name: profile.name, isAdult: ageBand === 'adult' }
}

/** What is left says that there was a name. */
const erase = ({ people, consenting }: PublicNames, { volunteerId }: EventOf<'PersonalDataErased'>): void => {
  if (rowOf(people, volunteerId) !== undefined) people[volunteerId] = { name: ERASED as Name, isAdult: false }
  removeRow(consenting, volunteerId)
}

/** Changes the names it is given, as a projection may. */
export const learnName = (names: PublicNames, event: TellingNames): void => {
  switch (event.type) {
    case 'VolunteerRegistered':
      if (event.partner !== undefined) names.partners[event.volunteerId] = event.partner
      know(names, event)
      break
    case 'ProfileAmended':
      know(names, event)
      break
    case 'PersonalDataErased':
      erase(names, event)
      break
    case 'ConsentGiven':
      if (event.purpose === 'publicity') consent(names, event)
      break
    case 'ConsentWithdrawn':
      if (event.purpose === 'publicity') removeRow(names.consenting, event.volunteerId)
      break
    case 'ReliefIssued':
      names.aided[event.recipientId] = true
      break
  }
}

/** Of somebody who is not on the register, a star. */
export const publicName = (names: PublicNames, personId: string): string => {
  const partner = rowOf(names.partners, personId)
  if (partner !== undefined) return partner
  const person = rowOf(names.people, personId)
  if (person === undefined) return '*'
  if (person.name === ERASED) return ERASED
  const isShown =
    person.isAdult && rowOf(names.consenting, personId) !== undefined && rowOf(names.aided, personId) === undefined
  return isShown ? person.name : maskedName(person.name)
}
