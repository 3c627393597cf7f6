/** The calls of consumer groups over the whole log, on the vendor's connection and messages. */
import { performance } from 'node:perf_hooks'
import { EventStoreDBClient } from '@eventstore/db-client'
import { PersistentSubscriptionsClient } from '@eventstore/db-client/generated/persistent_grpc_pb.js'
import type persistent from '@eventstore/db-client/generated/persistent_pb.js'
import type { CallOptions, ClientDuplexStream, Metadata, ServiceError } from '@grpc/grpc-js'
import { createBufferedReading } from '../buffered-reading.ts'
import type { WireFailure } from '../wire.ts'
import { failure, isFailedCall } from '../wire-failure.ts'
import type {
  WireConsumer,
  WireGroupFailure,
  WireGroupMessage,
  WireGroupRefusal,
  WireGroupStanding,
  WireGroups,
} from '../wire-groups.ts'
import { within } from '../within.ts'
import {
  ackRequest,
  consumeRequest,
  createRequest,
  messageOf,
  nackRequest,
  removeRequest,
  replayRequest,
  standingOf,
  standingRequest,
} from './group-messages.ts'

type ConsumerCall = ClientDuplexStream<persistent.ReadReq, persistent.ReadResp>

type Send<Response> = (
  stub: PersistentSubscriptionsClient,
  metadata: Metadata,
  options: Partial<CallOptions>,
  callback: (error: ServiceError | null, response: Response) => void,
) => unknown

/** What the client keeps to itself and its kind: reached as its kind. */
abstract class Reach extends EventStoreDBClient {
  static ask<Response>(client: EventStoreDBClient, name: string, millis: number, send: Send<Response>) {
    const reach = client as Reach
    return reach.execute(
      PersistentSubscriptionsClient,
      name,
      (stub) =>
        new Promise<Response>((resolve, reject) => {
          const [metadata, options] = reach.callArguments({ deadline: millis })
          send(stub, metadata, options, (error, response) => (error === null ? resolve(response) : reject(error)))
        }),
    )
  }

  static consume(client: EventStoreDBClient, request: persistent.ReadReq): Promise<ConsumerCall> {
    const reach = client as Reach
    return reach.GRPCStreamCreator(PersistentSubscriptionsClient, 'consume', (stub) => {
      const call = stub.read(...reach.callArguments({}, { deadline: Number.POSITIVE_INFINITY }))
      call.write(request)
      return call
    })()
  }
}

const REFUSALS: Readonly<Record<string, WireGroupRefusal['reason']>> = {
  'persistent-subscription-exists': 'exists',
  'persistent-subscription-does-not-exist': 'missing',
  'persistent-subscription-dropped': 'dropped',
  'maximum-subscribers-reached': 'full',
}

const groupFailure = (error: unknown): WireGroupFailure => {
  const exception = isFailedCall(error) ? error.metadata?.get('exception')[0] : undefined
  const reason = REFUSALS[String(exception)]
  return reason === undefined ? failure(error, true) : { tag: 'refused', reason }
}

/** How long the server has to hear what was said last before the call is let go of, in milliseconds. */
const LAST_WORDS_MILLIS = 100

/** Says things over a call. What was said just before it is let go of would be lost with it: so it is hung up a moment later. */
const speaker = (call: ConsumerCall) => {
  let saidAt = Number.NEGATIVE_INFINITY
  return {
    say: (request: persistent.ReadReq): void => {
      saidAt = performance.now()
      call.write(request)
    },
    leave: (): void => {
      const wait = saidAt + LAST_WORDS_MILLIS - performance.now()
      if (wait > 0) call.end()
      const timer = setTimeout(() => call.cancel(), Math.max(0, wait))
      call.once('end', () => clearTimeout(timer))
    },
  }
}

const openConsumer = (client: EventStoreDBClient, name: string, buffer: number): WireConsumer => {
  const { reading, take, finish, onCancel } = createBufferedReading<WireGroupMessage, WireGroupFailure>()
  let say: (request: persistent.ReadReq) => void = () => undefined
  const listen = (call: ConsumerCall): void => {
    const spoken = speaker(call)
    say = spoken.say
    const fall = (how: Parameters<typeof finish>[0]): void => {
      say = () => undefined
      finish(how)
    }
    call.on('data', (response: persistent.ReadResp) => {
      const message = messageOf(response)
      if (message !== undefined) take(message, call)
    })
    call.on('error', (error) => fall(groupFailure(error)))
    call.on('end', () => fall({ tag: 'ended' }))
    onCancel(spoken.leave)
  }
  Reach.consume(client, consumeRequest(name, buffer)).then(listen, (error: unknown) => finish(groupFailure(error)))
  return {
    ...reading,
    acknowledge: (id) => say(ackRequest(id)),
    refuse: (id, how, why) => say(nackRequest([id], how, why)),
    giveBack: (ids) => say(nackRequest(ids, 'retry', 'what comes before it is missing')),
  }
}

const LATE: WireFailure = { tag: 'failed', reason: 'deadline', wasSent: true, words: 'no answer in time' }

export const openGroups = (client: EventStoreDBClient): WireGroups => {
  const ask = <Response, Answer>(
    name: string,
    millis: number,
    send: Send<Response>,
    read: (response: Response) => Answer,
  ): Promise<Answer | WireGroupFailure> =>
    within<Answer | WireGroupFailure>(
      millis,
      Reach.ask(client, name, millis, send).then(read, groupFailure),
      () => LATE,
    )
  const done = (): 'done' => 'done'
  return {
    create: (group, millis) =>
      ask<persistent.CreateResp, 'done'>(
        'create',
        millis,
        (stub, metadata, options, callback) => stub.create(createRequest(group), metadata, options, callback),
        done,
      ),
    remove: (name, millis) =>
      ask<persistent.DeleteResp, 'done'>(
        'remove',
        millis,
        (stub, metadata, options, callback) => stub.delete(removeRequest(name), metadata, options, callback),
        done,
      ),
    replayParked: (name, millis) =>
      ask<persistent.ReplayParkedResp, 'done'>(
        'replay',
        millis,
        (stub, metadata, options, callback) => stub.replayParked(replayRequest(name), metadata, options, callback),
        done,
      ),
    standing: (name, millis) =>
      ask<persistent.GetInfoResp, WireGroupStanding>(
        'standing',
        millis,
        (stub, metadata, options, callback) => stub.getInfo(standingRequest(name), metadata, options, callback),
        standingOf,
      ),
    consume: (name, buffer) => openConsumer(client, name, buffer),
  }
}
