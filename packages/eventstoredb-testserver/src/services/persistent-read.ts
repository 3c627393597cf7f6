/** PersistentSubscriptions/Read: a consumer names its group, is given events, and answers for each. */
import { randomUUID } from 'node:crypto'
import type persistent from '@eventstore/db-client/generated/persistent_pb.js'
import { type ServerDuplexStream, status } from '@grpc/grpc-js'
import { type Consumer, createConsumer } from '../groups/consumer.ts'
import type { Group } from '../groups/group.ts'
import { groupDropped, groupFull, groupMissing } from '../wire/persistent-error.ts'
import { groupNameOf, idsOf, nackActionOf } from '../wire/persistent-request.ts'
import { deliveryResponse, groupConfirmation } from '../wire/persistent-response.ts'
import { statusError } from '../wire/status-error.ts'
import { refusalToServe, type ServiceContext } from './context.ts'
import { createSender } from './sender.ts'

export type PersistentReadCall = ServerDuplexStream<persistent.ReadReq, persistent.ReadResp>

interface Membership {
  readonly group: Group
  readonly consumer: Consumer
}

const answerFor = ({ group, consumer }: Membership, request: persistent.ReadReq): void => {
  const ack = request.getAck()
  if (ack !== undefined) group.ack(consumer, idsOf(ack.getIdsList()))
  const nack = request.getNack()
  if (nack === undefined) return
  group.nack(consumer, idsOf(nack.getIdsList()), nackActionOf(nack.getAction()), nack.getReason())
}

const connectionNameOf = ({ metadata }: PersistentReadCall): string => String(metadata.get('connection-name')[0] ?? '')

const join = async (
  context: ServiceContext,
  call: PersistentReadCall,
  options: persistent.ReadReq.Options,
  over: AbortController,
): Promise<Membership | undefined> => {
  const asked = groupNameOf(options)
  const fault = await context.faults.meet('persistent-read', asked.name, over.signal)
  const sender = createSender<persistent.ReadReq, persistent.ReadResp>(call, over, fault)
  const refusal = refusalToServe(context) ?? (fault?.kind === 'fail' ? fault.error : undefined)
  const group = refusal === undefined ? context.groups.find(asked.source, asked.name) : undefined
  if (group === undefined) {
    sender.fail(refusal ?? groupMissing(asked))
    return undefined
  }
  await sender.send(groupConfirmation(randomUUID()))
  if (over.signal.aborted) return undefined
  const consumer = createConsumer({
    connectionName: connectionNameOf(call),
    buffer: options.getBufferSize(),
    send: (delivery) => void sender.send(deliveryResponse(delivery)),
    drop: () => sender.fail(groupDropped(asked)),
  })
  const isStillThere = context.groups.find(asked.source, asked.name) === group
  if (isStillThere && group.join(consumer)) return { group, consumer }
  sender.fail(isStillThere ? groupFull(asked) : groupDropped(asked))
  return undefined
}

export const createPersistentRead =
  (context: ServiceContext) =>
  (call: PersistentReadCall): void => {
    const over = new AbortController()
    let membership: Promise<Membership | undefined> | undefined
    context.calls.add(call)
    over.signal.addEventListener('abort', () => {
      context.calls.remove(call)
      void membership?.then((joined) => joined?.group.leave(joined.consumer))
    })
    call.once('cancelled', () => over.abort())
    call.on('error', () => over.abort())
    call.on('data', (request: persistent.ReadReq) => {
      const options = request.getOptions()
      if (membership === undefined && options !== undefined) membership = join(context, call, options, over)
      else if (membership === undefined) call.emit('error', statusError(status.INVALID_ARGUMENT, 'No options'))
      else void membership.then((joined) => joined !== undefined && answerFor(joined, request))
    })
    call.on('end', () => {
      over.abort()
      call.end()
    })
  }
