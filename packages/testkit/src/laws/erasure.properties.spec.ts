/** What is decided never rests on a person's name or on what was written about them: with all of it erased, all is decided as before. */
import {
  aggregateOf,
  type Command,
  catalogue,
  type DomainEvent,
  erasedValueOf,
  fieldCodecsOf,
  personalFieldsOf,
  type StreamName,
  streamName,
} from '@lovebank/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import { deciderOf, type Recorded, TENANT } from '../town/bank.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

const erasedFields = new Map(
  Object.values(catalogue).map(({ codec }) => {
    const codecs = new Map(fieldCodecsOf(codec))
    const fields = personalFieldsOf(codec).flatMap(({ path }) => {
      const field = codecs.get(path)
      return field === undefined ? [] : [[path, erasedValueOf(field)] as const]
    })
    return [codec.name, fields] as const
  }),
)

const withoutPersonal = (event: DomainEvent): DomainEvent => {
  const fields = event as Readonly<Record<string, unknown>>
  const erased = (erasedFields.get(event.type) ?? []).filter(([path]) => fields[path] !== undefined)
  return { ...event, ...Object.fromEntries(erased) }
}

/** The volunteer's own record is folded as it is: an erasure ends it, and what it decides then has specs of its own. */
const isOfVolunteer = (command: Command): boolean => aggregateOf(command.type) === 'volunteer'

const decisionOn = (command: Command, state: unknown): unknown => {
  const aggregate = aggregateOf(command.type)
  if (aggregate === undefined) return expect.fail(`no aggregate answers ${command.type}`)
  const decision = deciderOf(aggregate).decide(command, state)
  return isLeft(decision) ? decision.left : decision.right.map(withoutPersonal)
}

const streamOf = (command: Command): StreamName => {
  const aggregate = aggregateOf(command.type)
  if (aggregate === undefined) return expect.fail(`no aggregate answers ${command.type}`)
  return streamName(TENANT, { aggregate, id: deciderOf(aggregate).streamIdOf(command) })
}

/** Of whoever is erased nothing personal is written any more by those who could know. */
const nothingIsToldOf = (gone: Set<string>, event: DomainEvent): void => {
  switch (event.type) {
    case 'PersonalDataErased':
      gone.add(event.volunteerId)
      break
    case 'ProfileAmended':
    case 'ConsentGiven':
    case 'VolunteerSignedUp':
    case 'VolunteerCommended':
      expect(gone.has(event.volunteerId)).toBe(false)
      break
    case 'CertificateIssued':
      expect(gone.has(event.holderId)).toBe(false)
      break
    case 'StaffAppointed':
      expect(gone.has(event.personId)).toBe(false)
      break
    default:
  }
}

holdsForAllHistories(
  'everything is decided alike upon a log in which nobody has a name, and none is told after an erasure',
  ({ attempts }) => {
    const states = new Map<StreamName, { readonly plain: unknown; readonly erased: unknown }>()
    const statesOf = (command: Command, stream: StreamName) => {
      const aggregate = aggregateOf(command.type)
      const initial = aggregate === undefined ? undefined : deciderOf(aggregate).initialState
      return states.get(stream) ?? { plain: initial, erased: initial }
    }
    const take = (command: Command, { stream, event }: Recorded): void => {
      const aggregate = aggregateOf(command.type)
      if (aggregate === undefined) return
      const { evolve } = deciderOf(aggregate)
      const { plain, erased } = statesOf(command, stream)
      states.set(stream, { plain: evolve(plain, event), erased: evolve(erased, withoutPersonal(event)) })
    }
    const gone = new Set<string>()
    for (const { command, events, isRepeat } of attempts) {
      if (isRepeat) continue
      for (const { event } of events) nothingIsToldOf(gone, event)
      if (isOfVolunteer(command)) continue
      const { plain, erased } = statesOf(command, streamOf(command))
      // Whether a list is the same again, only its names tell; who is erased restricts nothing any more, as admission sees to.
      if (command.type !== 'RestrictSpending')
        expect(decisionOn(command, erased), command.type).toEqual(decisionOn(command, plain))
      for (const recorded of events) take(command, recorded)
    }
  },
)
