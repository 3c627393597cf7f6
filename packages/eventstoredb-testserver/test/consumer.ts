/** A consumer of a group, seen through the real client: what it was given, and how it ended. */
import type {
  EventStoreDBClient,
  PersistentAction,
  PersistentSubscriptionToAllResolvedEvent,
} from '@eventstore/db-client'

export type Given = PersistentSubscriptionToAllResolvedEvent

export interface TestConsumer {
  readonly given: () => ReadonlyArray<Given>
  /** Waits until so many events came. */
  readonly until: (count: number) => Promise<ReadonlyArray<Given>>
  readonly ack: (...events: ReadonlyArray<Given>) => Promise<void>
  readonly nack: (action: PersistentAction, reason: string, ...events: ReadonlyArray<Given>) => Promise<void>
  /** the error that ended it */
  readonly ended: Promise<Error>
  readonly leave: () => Promise<void>
}

export const openConsumer = async (
  client: EventStoreDBClient,
  group: string,
  bufferSize = 10,
): Promise<TestConsumer> => {
  const subscription = client.subscribeToPersistentSubscriptionToAll(group, { bufferSize })
  const given: Array<Given> = []
  const ended = Promise.withResolvers<Error>()
  let stir: () => void = () => undefined
  subscription.on('data', (event: Given) => {
    given.push(event)
    stir()
  })
  subscription.on('error', ended.resolve)
  await Promise.race([new Promise<void>((resolve) => subscription.on('confirmation', resolve)), ended.promise])
  return {
    given: () => given,
    until: async (count) => {
      while (given.length < count) await new Promise<void>((resolve) => (stir = resolve))
      return given
    },
    ack: (...events) => subscription.ack(...events),
    nack: (action, reason, ...events) => subscription.nack(action, reason, ...events),
    ended: ended.promise,
    leave: () => subscription.unsubscribe(),
  }
}
