/** Events, streams and reads for the tests of this store. */
import { randomUUID } from 'node:crypto'
import type { EventId, StreamName, TenantId } from '@lovebank/core'
import type { EventStore, NewEvent, Pages, StoredEvent, StoreError } from '@lovebank/runtime'
import { isLeft } from 'fp-ts/lib/Either.js'

export const town = 'hetoudian' as TenantId

export const streamOf = (id: string): StreamName => `${town}.account-${id}` as StreamName

export const eventSaying = (text: string): NewEvent => ({
  eventId: randomUUID() as EventId,
  type: 'SampleHappened',
  data: { type: 'SampleHappened', text },
  metadata: {},
})

export const appendTexts = async (store: EventStore, id: string, texts: ReadonlyArray<string>): Promise<void> => {
  const answer = await store.append({
    stream: streamOf(id),
    expected: { kind: 'any' },
    events: texts.map(eventSaying),
  })()
  if (isLeft(answer)) throw new Error(answer.left.message)
}

/** Everything a read gives, up to the error that ends it. */
export const readToEnd = async (
  pages: Pages,
): Promise<{ readonly events: ReadonlyArray<StoredEvent>; readonly error: StoreError | undefined }> => {
  const events: Array<StoredEvent> = []
  let error: StoreError | undefined
  for await (const page of pages) {
    if (isLeft(page)) error = page.left
    else events.push(...page.right.events)
  }
  return { events, error }
}

export const textOf = (event: StoredEvent): string => {
  const stored = event.data
  return typeof stored === 'object' && stored !== null && 'text' in stored ? String(stored.text) : ''
}
