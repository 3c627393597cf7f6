/** A store whose answers to appends are written down, so that each can be held against the log. */
import type { Appended, AppendRequest, EventStore, StoredEvent, StoreError } from '@lovebank/runtime'
import type { Either } from 'fp-ts/lib/Either.js'

export interface Answer {
  readonly request: AppendRequest
  readonly said: Either<StoreError, Appended>
}

export const recorded = (store: EventStore, answers: Array<Answer>): EventStore => ({
  ...store,
  append: (request, options) => async () => {
    const said = await store.append(request, options)()
    answers.push({ request, said })
    return said
  },
})

type Place = Pick<StoredEvent, 'stream' | 'revision' | 'position'>

const lastIdOf = ({ events }: AppendRequest): string => events.at(-1)?.eventId ?? ''

/** The last event stands exactly where the answer says, and the others directly before it. */
const isTrue = ({ stream, events }: AppendRequest, told: Appended, places: ReadonlyMap<string, Place>): boolean => {
  const isInPlace = events.every(({ eventId }, index) => {
    const place = places.get(eventId)
    return place?.stream === stream && place.revision === told.firstRevision + index
  })
  return (
    isInPlace &&
    told.lastRevision === told.firstRevision + events.length - 1 &&
    places.get(events.at(-1)?.eventId ?? '')?.position === told.position
  )
}

/** `answers`: in the order in which they were given. */
export const wronglyAnswered = (
  answers: ReadonlyArray<Answer>,
  log: ReadonlyArray<StoredEvent>,
): ReadonlyArray<string> => {
  const places = new Map(log.map((event): [string, Place] => [event.eventId, event]))
  const firsts = new Set<string>()
  const wrong: Array<string> = []
  for (const { request, said } of answers) {
    const id = lastIdOf(request)
    if (said._tag === 'Left') continue
    if (!isTrue(request, said.right, places))
      wrong.push(`${request.stream}: an append of ${id} stands elsewhere than told`)
    if (said.right.isRepeat) continue
    if (firsts.has(id)) wrong.push(`${request.stream}: ${id} was told twice to have been written just now`)
    firsts.add(id)
  }
  return wrong
}
