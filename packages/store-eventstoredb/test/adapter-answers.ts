/** What came back from the adapter, unpacked for a test. */
import { randomUUID } from 'node:crypto'
import type { EventId, Revision } from '@lovebank/core'
import type { ExpectedVersion, NewEvent, Page, Pages, StoredEvent, StoreError } from '@lovebank/runtime'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

export const noStream: ExpectedVersion = { kind: 'no-stream' }
export const anyVersion: ExpectedVersion = { kind: 'any' }
export const exists: ExpectedVersion = { kind: 'exists' }
export const at = (revision: number): ExpectedVersion => ({ kind: 'at', revision: revision as Revision })

export const happening = (n: number, more: object = {}): NewEvent => ({
  eventId: randomUUID() as EventId,
  type: 'SampleHappened',
  data: { type: 'SampleHappened', n, ...more },
  metadata: { n },
})

export const happenings = (count: number, from = 0, more: object = {}): ReadonlyArray<NewEvent> =>
  Array.from({ length: count }, (_, index) => happening(from + index, more))

export const rightOf = async <A>(call: TaskEither<StoreError, A>): Promise<A> => {
  const answer = await call()
  if (answer._tag === 'Left') throw new Error(`expected an answer, got ${answer.left.tag}: ${answer.left.message}`)
  return answer.right
}

export const leftOf = async <A>(call: TaskEither<StoreError, A>): Promise<StoreError> => {
  const answer = await call()
  if (answer._tag === 'Left') return answer.left
  throw new Error(`expected an error, got ${JSON.stringify(answer.right)}`)
}

/** All events of a read; rejects where one of its pages is an error. */
export const storedOf = async (pages: Pages): Promise<ReadonlyArray<StoredEvent>> => {
  const events: Array<StoredEvent> = []
  for await (const page of pages) {
    if (page._tag === 'Left') throw new Error(`expected a page, got ${page.left.tag}: ${page.left.message}`)
    events.push(...page.right.events)
  }
  return events
}

export const revisionsOfStored = async (pages: Pages): Promise<ReadonlyArray<number>> =>
  (await storedOf(pages)).map(({ revision }) => revision)

export const saidBy = ({ data }: StoredEvent): number =>
  typeof data === 'object' && data !== null && 'n' in data ? Number(data.n) : Number.NaN

/** What a read ends with: its error, or undefined where it ended well. */
export const endOf = async <P extends Page>(pages: Pages<P>): Promise<StoreError | undefined> => {
  for await (const page of pages) if (page._tag === 'Left') return page.left
  return undefined
}
