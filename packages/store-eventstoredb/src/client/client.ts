/**
 * This folder alone knows the vendor's client. Of it we use the connection (discovery, TLS, credentials, reconnecting) and the
 * generated messages; the calls are our own, because the client's leak reads, wait for ever, and answer for one another.
 */
import { EventStoreDBClient } from '@eventstore/db-client'
import type persistent from '@eventstore/db-client/generated/persistent_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import { type ClientReadableStream, type ServiceError, status } from '@grpc/grpc-js'
import { createBufferedReading } from '../buffered-reading.ts'
import type {
  Wire,
  WireAppend,
  WireAppendAnswer,
  WireEvent,
  WireFailure,
  WireMessage,
  WireProposal,
  WireRead,
  WireReading,
} from '../wire.ts'

/** What the client keeps to itself and its kind: reached as its kind. */
abstract class Reach extends EventStoreDBClient {
  static append(
    client: EventStoreDBClient,
    requests: ReadonlyArray<streams.AppendReq>,
    millis: number,
    onSent: () => boolean,
  ) {
    const reach = client as Reach
    return reach.execute(
      StreamsClient,
      'append',
      (stub) =>
        new Promise<streams.AppendResp>((resolve, reject) => {
          if (!onSent()) return reject(new Error('too late to be sent'))
          const call = stub.append(...reach.callArguments({ deadline: millis }), (error, response) =>
            error === null ? resolve(response) : reject(error),
          )
          call.on('error', reject)
          for (const request of requests) call.write(request)
          call.end()
        }),
    )
  }

  static read(client: EventStoreDBClient, request: streams.ReadReq): Promise<ClientReadableStream<streams.ReadResp>> {
    const reach = client as Reach
    return reach.GRPCStreamCreator(StreamsClient, 'read', (stub) =>
      stub.read(request, ...reach.callArguments({}, { deadline: Number.POSITIVE_INFINITY })),
    )()
  }
}

const identifier = (stream: string): shared.StreamIdentifier => {
  const named = new shared.StreamIdentifier()
  named.setStreamName(Buffer.from(stream))
  return named
}

const headerOf = ({ stream, expected }: WireAppend): streams.AppendReq => {
  const options = new streams.AppendReq.Options()
  options.setStreamIdentifier(identifier(stream))
  if (expected === 'any') options.setAny(new shared.Empty())
  else if (expected === 'no-stream') options.setNoStream(new shared.Empty())
  else if (expected === 'exists') options.setStreamExists(new shared.Empty())
  else options.setRevision(String(expected))
  const request = new streams.AppendReq()
  request.setOptions(options)
  return request
}

const proposalOf = ({ id, type, data, metadata }: WireProposal): streams.AppendReq => {
  const named = new shared.UUID()
  named.setString(id)
  const message = new streams.AppendReq.ProposedMessage()
  message.setId(named)
  message.getMetadataMap().set('type', type)
  message.getMetadataMap().set('content-type', 'application/json')
  message.setData(data)
  message.setCustomMetadata(metadata)
  const request = new streams.AppendReq()
  request.setProposedMessage(message)
  return request
}

export const isServiceError = (error: unknown): error is ServiceError => error instanceof Error && 'code' in error

const reasonOf = (error: unknown): WireFailure['reason'] => {
  if (!isServiceError(error)) return 'unavailable'
  const exception = error.metadata?.get('exception')[0]
  switch (exception) {
    case 'not-leader':
      return 'not-leader'
    case 'access-denied':
      return 'access-denied'
    case 'stream-deleted':
      return 'stream-deleted'
    case 'maximum-append-size-exceeded':
      return 'too-large'
  }
  switch (error.code) {
    case status.UNAVAILABLE:
      return 'unavailable'
    case status.DEADLINE_EXCEEDED:
    case status.ABORTED:
      return 'deadline'
    case status.CANCELLED:
      return 'cancelled'
    case status.UNAUTHENTICATED:
    case status.PERMISSION_DENIED:
      return 'access-denied'
    case status.INVALID_ARGUMENT:
      return 'bad-position'
    default:
      return 'unknown'
  }
}

export const failure = (error: unknown, wasSent: boolean): WireFailure => ({
  tag: 'failed',
  reason: reasonOf(error),
  wasSent,
  words: isServiceError(error) ? `${status[error.code] ?? error.code}` : 'the cluster could not be reached',
})

/** A position that a number cannot hold is none that we ever gave out. */
const safe = (text: string): number | undefined => {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : undefined
}

const answerOf = (response: streams.AppendResp): WireAppendAnswer => {
  const wrong = response.getWrongExpectedVersion()
  if (wrong !== undefined) {
    return { tag: 'wrong-version', current: wrong.hasCurrentRevision() ? Number(wrong.getCurrentRevision()) : -1 }
  }
  const success = response.getSuccess()
  const position = success?.getPosition()
  return {
    tag: 'appended',
    revision: Number(success?.getCurrentRevision() ?? -1),
    position: position === undefined ? undefined : safe(position.getCommitPosition()),
  }
}

const TICKS_A_MILLISECOND = 10_000

/** An event as reads give it; consumer groups have a message of their own for the same. */
type Recorded = streams.ReadResp.ReadEvent.RecordedEvent | persistent.ReadResp.ReadEvent.RecordedEvent

export const eventOf = (recorded: Recorded): WireEvent => {
  const metadata = recorded.getMetadataMap()
  return {
    id: recorded.getId()?.getString() ?? '',
    type: metadata.get('type') ?? '',
    stream: Buffer.from(recorded.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8'),
    revision: Number(recorded.getStreamRevision()),
    position: safe(recorded.getCommitPosition()),
    created: Math.trunc(Number(metadata.get('created') ?? 0) / TICKS_A_MILLISECOND),
    data: recorded.getData_asU8(),
    metadata: recorded.getCustomMetadata_asU8(),
  }
}

const messageOf = (response: streams.ReadResp): WireMessage | undefined => {
  const read = response.getEvent()
  if (read !== undefined) {
    const recorded = read.getEvent()
    return recorded === undefined ? { tag: 'dangling' } : { tag: 'event', event: eventOf(recorded) }
  }
  if (response.hasStreamNotFound()) return { tag: 'not-found' }
  if (response.hasConfirmation()) return { tag: 'confirmed' }
  if (response.hasCaughtUp()) return { tag: 'caught-up' }
  const checkpoint = response.getCheckpoint()
  return checkpoint === undefined ? undefined : { tag: 'checkpoint', position: BigInt(checkpoint.getCommitPosition()) }
}

const streamOptions = ({ from, isBackward }: WireRead, stream: string): streams.ReadReq.Options.StreamOptions => {
  const options = new streams.ReadReq.Options.StreamOptions()
  options.setStreamIdentifier(identifier(stream))
  if (from !== undefined) options.setRevision(String(from))
  else if (isBackward) options.setEnd(new shared.Empty())
  else options.setStart(new shared.Empty())
  return options
}

const allOptions = ({ from, isBackward }: WireRead): streams.ReadReq.Options.AllOptions => {
  const options = new streams.ReadReq.Options.AllOptions()
  if (from !== undefined) {
    const position = new streams.ReadReq.Options.Position()
    position.setCommitPosition(String(from))
    position.setPreparePosition(String(from))
    options.setPosition(position)
  } else if (isBackward) options.setEnd(new shared.Empty())
  else options.setStart(new shared.Empty())
  return options
}

const FILTER_WINDOW = 32

const prefixFilter = (prefix: string): streams.ReadReq.Options.FilterOptions => {
  const expression = new streams.ReadReq.Options.FilterOptions.Expression()
  expression.setPrefixList([prefix])
  const filter = new streams.ReadReq.Options.FilterOptions()
  filter.setStreamIdentifier(expression)
  filter.setMax(FILTER_WINDOW)
  filter.setCheckpointintervalmultiplier(FILTER_WINDOW)
  return filter
}

const readRequest = (read: WireRead): streams.ReadReq => {
  const ids = new streams.ReadReq.Options.UUIDOption()
  ids.setString(new shared.Empty())
  const options = new streams.ReadReq.Options()
  options.setUuidOption(ids)
  options.setReadDirection(read.isBackward ? 1 : 0)
  options.setResolveLinks(false)
  if (read.isSubscription) options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions())
  else options.setCount(String(read.count ?? Number.MAX_SAFE_INTEGER))
  if (typeof read.of === 'object' && 'stream' in read.of) options.setStream(streamOptions(read, read.of.stream))
  else options.setAll(allOptions(read))
  if (typeof read.of === 'object' && 'prefix' in read.of) options.setFilter(prefixFilter(read.of.prefix))
  else options.setNoFilter(new shared.Empty())
  const request = new streams.ReadReq()
  request.setOptions(options)
  return request
}

/** To a read of all from a place that it never gave out, the server answers with no more than that something is wrong. */
const isPlacedInAll = ({ of, from }: WireRead): boolean =>
  !(typeof of === 'object' && 'stream' in of) && from !== undefined

const openReading = (client: EventStoreDBClient, read: WireRead): WireReading => {
  const { reading, take, finish, onCancel } = createBufferedReading<WireMessage, WireFailure>()
  let hasSpoken = false
  const listen = (call: ClientReadableStream<streams.ReadResp>): void => {
    call.on('data', (response: streams.ReadResp) => {
      hasSpoken = true
      const message = messageOf(response)
      if (message !== undefined) take(message, call)
    })
    call.on('error', (error) => {
      const failed = failure(error, true)
      const isAboutPlace = failed.reason === 'unknown' && !hasSpoken && isPlacedInAll(read)
      finish(isAboutPlace ? { ...failed, reason: 'bad-position' } : failed)
    })
    call.on('end', () => finish({ tag: 'ended' }))
    onCancel(() => call.cancel())
  }
  Reach.read(client, readRequest(read)).then(listen, (error: unknown) => finish(failure(error, false)))
  return reading
}

/** Whatever the client does meanwhile, an answer comes. */
export const within = async <A>(millis: number, work: Promise<A>, late: () => A): Promise<A> => {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<A>((resolve) => {
    timer = setTimeout(() => resolve(late()), millis)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}

export const connect = (connectionString: string): EventStoreDBClient =>
  EventStoreDBClient.connectionString(connectionString)

export const openWire = (client: EventStoreDBClient): Wire => {
  return {
    append: (append, millis) => {
      let wasSent = false
      let isOver = false
      const onSent = (): boolean => {
        wasSent = !isOver
        return wasSent
      }
      const work = Reach.append(client, [headerOf(append), ...append.events.map(proposalOf)], millis, onSent).then(
        answerOf,
        (error: unknown): WireAppendAnswer => failure(error, wasSent),
      )
      return within<WireAppendAnswer>(millis, work, () => {
        isOver = true
        return { tag: 'failed', reason: 'deadline', wasSent, words: 'no answer in time' }
      })
    },
    read: (read) => openReading(client, read),
    close: () => client.dispose(),
  }
}
