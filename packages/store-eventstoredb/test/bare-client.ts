/** The vendor's client as it is, without the adapter: what the server itself must do is seen through it. */
import { randomUUID } from 'node:crypto'
import {
  type AllStreamRecordedEvent,
  type AllStreamResolvedEvent,
  type AppendExpectedRevision,
  type AppendResult,
  type EventData,
  type EventStoreDBClient,
  jsonEvent,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type ResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client'

/** By which call of the protocol an append goes. */
export type Way = 'Append' | 'BatchAppend'

export const WAYS: ReadonlyArray<Way> = ['Append', 'BatchAppend']

export interface AppendWith {
  readonly expected?: AppendExpectedRevision | undefined
  readonly way?: Way | undefined
  /** bytes in one message of a BatchAppend */
  readonly messageBytes?: number | undefined
}

export const sample = (n: number, id: string = randomUUID()): EventData =>
  jsonEvent({ id, type: 'SampleHappened', data: { type: 'SampleHappened', n }, metadata: { n } })

export const samples = (count: number, from = 0): Array<EventData> =>
  Array.from({ length: count }, (_, index) => sample(from + index))

/** Any pair keeps the client from BatchAppend; where there is no TLS it is not even sent. */
const credentialsOf = (connectionString: string) => {
  const { username, password } = new URL(connectionString.replace(/^[a-z+]+:/, 'http:').replace(/,.*/, ''))
  return username === ''
    ? { username: 'nobody', password: 'nothing' }
    : { username: decodeURIComponent(username), password: decodeURIComponent(password) }
}

export const appendBare = (
  client: EventStoreDBClient,
  stream: string,
  events: ReadonlyArray<EventData>,
  { expected = 'any', way = 'Append', messageBytes }: AppendWith = {},
): Promise<AppendResult> =>
  client.appendToStream(stream, [...events], {
    expectedRevision: expected,
    ...(messageBytes === undefined ? {} : { batchAppendSize: messageBytes }),
    ...(way === 'BatchAppend' ? {} : { credentials: credentialsOf(process.env['EVENTSTOREDB_URL'] ?? 'esdb://none') }),
  })

/** The error of what must fail. */
export const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (answer) => {
      throw new Error(`expected an error, got ${String(answer)}`)
    },
    (error: unknown) => error,
  )

/** All that a read gives. The client does not let go of a read by itself. */
const everythingOf = async <E>(reading: StreamingRead<E>): Promise<ReadonlyArray<E>> => {
  const all: Array<E> = []
  try {
    for await (const each of reading) all.push(each as E)
  } finally {
    await reading.cancel()
  }
  return all
}

export const resolvedOf = (
  client: EventStoreDBClient,
  stream: string,
  options: ReadStreamOptions = {},
): Promise<ReadonlyArray<ResolvedEvent>> => everythingOf(client.readStream(stream, options))

export const eventsOf = async (
  client: EventStoreDBClient,
  stream: string,
  options: ReadStreamOptions = {},
): Promise<ReadonlyArray<RecordedEvent>> =>
  (await resolvedOf(client, stream, options)).map(({ event }) => event).filter((event) => event !== undefined)

export const revisionsOf = async (
  client: EventStoreDBClient,
  stream: string,
  options: ReadStreamOptions = {},
): Promise<ReadonlyArray<number>> => (await eventsOf(client, stream, options)).map(({ revision }) => Number(revision))

export const allOf = (
  client: EventStoreDBClient,
  options: ReadAllOptions,
): Promise<ReadonlyArray<AllStreamResolvedEvent>> => everythingOf(client.readAll(options))

export const isIn =
  (prefix: string) =>
  ({ event }: AllStreamResolvedEvent): boolean =>
    event?.streamId.startsWith(prefix) === true

/** The `n` that a sample says. */
export const numberOf = (event: RecordedEvent | AllStreamRecordedEvent | undefined): number => {
  const data: unknown = event?.data
  return typeof data === 'object' && data !== null && 'n' in data ? Number(data.n) : Number.NaN
}

export const positionOf = ({ position }: AppendResult): Position => {
  if (position === undefined) throw new Error('the server told no position')
  return position
}
