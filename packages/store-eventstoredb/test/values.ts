/** Events, streams and answers for the tests of connections. */
import { randomUUID } from 'node:crypto'
import type { EventId, StreamName, TenantId } from '@lovebank/core'
import type { NewEvent, StoredEvent, StoreError } from '@lovebank/runtime'
import type { Either } from 'fp-ts/lib/Either.js'

export const town = 'hetoudian' as TenantId

export const streamOf = (id: string): StreamName => `${town}.account-${id}` as StreamName

export const eventSaying = (text: string): NewEvent => ({
  eventId: randomUUID() as EventId,
  type: 'SampleHappened',
  data: { type: 'SampleHappened', text },
  metadata: {},
})

export const textOf = ({ data }: StoredEvent): string =>
  typeof data === 'object' && data !== null && 'text' in data ? String(data.text) : ''

export const rightOf = <A>(answer: Either<StoreError, A>): A => {
  if (answer._tag === 'Left') throw new Error(`expected an answer, got ${answer.left.tag}: ${answer.left.message}`)
  return answer.right
}

export const leftOf = <A>(answer: Either<StoreError, A>): StoreError => {
  if (answer._tag === 'Left') return answer.left
  throw new Error('expected an error')
}
