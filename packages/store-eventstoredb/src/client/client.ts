/**
 * This folder alone knows the vendor's client. Of it we use the connection (discovery, TLS, credentials, reconnecting) and the
 * generated messages; the calls are our own, because the client's leak reads, wait for ever, and answer for one another.
 */
import { performance } from 'node:perf_hooks'
import { EventStoreDBClient } from '@eventstore/db-client'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import { StreamsClient, StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import { type ClientReadableStream, status } from '@grpc/grpc-js'
import { createBufferedReading } from '../buffered-reading.ts'
import type { Connection } from '../connection.ts'
import { eventMessageOf } from '../event-bytes.ts'
import type {
  Wire,
  WireAppend,
  WireAppendAnswer,
  WireFailure,
  WireMessage,
  WireProposal,
  WireRead,
  WireReading,
} from '../wire.ts'
import { failure, silentNode } from '../wire-failure.ts'
import { within } from '../within.ts'
import { clientOf } from './discovery.ts'

/** What the client keeps to itself and its kind: reached as its kind. */
abstract class Reach extends EventStoreDBClient {
  static append(
    client: EventStoreDBClient,
    requests: ReadonlyArray<streams.AppendReq>,
    millis: number,
    onSent: () => boolean,
    isPatient: boolean,
  ) {
    const reach = client as Reach
    return reach.execute(
      StreamsClient,
      'append',
      (stub) =>
        new Promise<streams.AppendResp>((resolve, reject) => {
          if (!onSent()) return reject(new Error('too late to be sent'))
          const options = reach.callArguments({ deadline: millis, requiresLeader: true })
          const call = stub.append(...options, (error, response) => {
            if (isPatient && error?.code === status.DEADLINE_EXCEEDED) void reach.handleError(stub, silentNode())
            if (error === null) resolve(response)
            else reject(error)
          })
          call.on('error', reject)
          for (const request of requests) call.write(request)
          call.end()
        }),
    )
  }

  static read(
    client: EventStoreDBClient,
    request: streams.ReadReq,
    requiresLeader: boolean,
  ): Promise<{ readonly call: ClientReadableStream<Heard>; readonly leave: () => void }> {
    const reach = client as Reach
    const { path, requestSerialize } = StreamsService.read
    let leave = (): void => undefined
    const opened = reach.GRPCStreamCreator(StreamsClient, 'read', (stub) => {
      leave = () => void reach.handleError(stub, silentNode())
      const options = reach.callArguments({ requiresLeader }, { deadline: Number.POSITIVE_INFINITY })
      return stub.makeServerStreamRequest(path, requestSerialize, heardFrom, request, ...options)
    })()
    return opened.then((call) => ({ call, leave }))
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

/** Instead of an answer that the adapter has no use for. */
const UNHEARD = 'unheard'

type Heard = WireMessage | typeof UNHEARD

const heardFrom = (bytes: Buffer): Heard => {
  const event = eventMessageOf(bytes)
  if (event !== undefined) return event
  const response = streams.ReadResp.deserializeBinary(bytes)
  if (response.hasStreamNotFound()) return { tag: 'not-found' }
  if (response.hasConfirmation()) return { tag: 'confirmed' }
  if (response.hasCaughtUp()) return { tag: 'caught-up' }
  const checkpoint = response.getCheckpoint()
  if (checkpoint === undefined) return UNHEARD
  return { tag: 'checkpoint', position: BigInt(checkpoint.getCommitPosition()) }
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

/**
 * To a read of all from a place that it never gave out, the server answers with no more than that something is wrong. To a
 * subscription it says what.
 */
const isReadPlacedInAll = ({ of, from, isSubscription = false }: WireRead): boolean =>
  !isSubscription && !(typeof of === 'object' && 'stream' in of) && from !== undefined

/** What decides is asked of the leader: a follower may not have heard of it yet. */
const isOfLeader = ({ of, isCurrent = false }: WireRead): boolean =>
  isCurrent || (typeof of === 'object' && 'stream' in of)

const openReading = (client: EventStoreDBClient, read: WireRead, patienceMillis: number): WireReading => {
  const { reading, take, finish, onCancel } = createBufferedReading<WireMessage, WireFailure>()
  let hasSpoken = false
  let lastHeard = performance.now()
  const listen = ({ call, leave }: Awaited<ReturnType<typeof Reach.read>>): void => {
    call.on('data', (heard: Heard) => {
      hasSpoken = true
      lastHeard = performance.now()
      if (heard !== UNHEARD) take(heard, call)
    })
    call.on('error', (error) => {
      const failed = failure(error, true)
      const isPerhapsAboutPlace = failed.reason === 'unknown' && !hasSpoken && isReadPlacedInAll(read)
      finish(isPerhapsAboutPlace ? { ...failed, reason: 'perhaps-bad-position' } : failed)
    })
    call.on('end', () => finish({ tag: 'ended' }))
    onCancel((isSilent) => {
      if (isSilent && performance.now() - lastHeard >= patienceMillis) leave()
      call.cancel()
    })
  }
  Reach.read(client, readRequest(read), isOfLeader(read)).then(listen, (error: unknown) =>
    finish(failure(error, false)),
  )
  return reading
}

export interface Clients {
  readonly leading: EventStoreDBClient
  /** the same, where no other node is preferred */
  readonly preferred: EventStoreDBClient
  /** how long a node may be silent before it is left, in milliseconds: a caller in a hurry costs nobody the connection */
  readonly patienceMillis: number
  /** Looks for no node any more. */
  readonly stopLooking: () => void
}

/** One client speaks with the leader; where another node is preferred, a second one reads there. Opens nothing yet. */
export const connect = (connection: Connection): Clients => {
  const ending = new AbortController()
  const leading = clientOf(connection, 'leader', ending.signal)
  const isLed = !connection.isCluster || connection.nodePreference === 'leader'
  const preferred = isLed ? leading : clientOf(connection, connection.nodePreference, ending.signal)
  return { leading, preferred, patienceMillis: connection.tryMillis, stopLooking: () => ending.abort() }
}

export const openWire = ({ leading, preferred, patienceMillis, stopLooking }: Clients): Wire => {
  return {
    append: (append, millis) => {
      let wasSent = false
      let isOver = false
      const onSent = (): boolean => {
        wasSent = !isOver
        return wasSent
      }
      const requests = [headerOf(append), ...append.events.map(proposalOf)]
      const work = Reach.append(leading, requests, millis, onSent, millis >= patienceMillis).then(
        answerOf,
        (error: unknown): WireAppendAnswer => failure(error, wasSent),
      )
      return within<WireAppendAnswer>(millis, work, () => {
        isOver = true
        return { tag: 'failed', reason: 'deadline', wasSent, words: 'no answer in time' }
      })
    },
    read: (read) => openReading(isOfLeader(read) ? leading : preferred, read, patienceMillis),
    close: async () => {
      stopLooking()
      await Promise.all([leading.dispose(), preferred === leading ? undefined : preferred.dispose()])
    },
  }
}
