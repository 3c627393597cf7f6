/** PersistentSubscriptions/Create, Update, Delete, GetInfo, List, ReplayParked and RestartSubsystem. */
import persistent from '@eventstore/db-client/generated/persistent_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import { type ServerUnaryCall, type sendUnaryData, status } from '@grpc/grpc-js'
import { sourceOf } from '../groups/settings.ts'
import { type GroupName, groupExists, groupMissing } from '../wire/persistent-error.ts'
import { changedGroupOf, filterOf, groupNameOf, settingsOf } from '../wire/persistent-request.ts'
import { groupStanding } from '../wire/persistent-standing.ts'
import { streamNameOf } from '../wire/shared.ts'
import { type StatusError, statusError } from '../wire/status-error.ts'
import { refusalToServe, type ServiceContext } from './context.ts'

type Answer<Response> = Response | StatusError

const isError = <Response extends object>(answer: Answer<Response>): answer is StatusError =>
  'code' in answer && 'details' in answer

const WITHOUT_OPTIONS = statusError(status.INVALID_ARGUMENT, 'A request without options')

/** One method: met by faults, refused by a node that does not lead, answered at once. */
const unary =
  <Request, Response extends object>(
    context: ServiceContext,
    source: (request: Request) => string,
    work: (request: Request) => Answer<Response>,
  ) =>
  async (call: ServerUnaryCall<Request, Response>, callback: sendUnaryData<Response>): Promise<void> => {
    const { faults, calls } = context
    const over = new AbortController()
    calls.add(call)
    const leave = (): void => {
      calls.remove(call)
      over.abort()
    }
    call.once('cancelled', leave)
    const fault = await faults.meet('persistent-admin', source(call.request), over.signal)
    if (over.signal.aborted) return
    const refusal = refusalToServe(context) ?? (fault?.kind === 'fail' ? fault.error : undefined)
    const done = refusal ?? work(call.request)
    // Lost in silence, the call stays open until the client gives up.
    if (fault?.kind === 'drop-acknowledgement' && fault.error === undefined) return
    const answer = fault?.kind === 'drop-acknowledgement' ? (fault.error ?? done) : done
    leave()
    if (isError(answer)) callback(answer)
    else callback(null, answer)
  }

const named = (options: Parameters<typeof groupNameOf>[0] | undefined): GroupName =>
  options === undefined ? { source: '', name: '' } : groupNameOf(options)

const createCreate = (context: ServiceContext) =>
  unary<persistent.CreateReq, persistent.CreateResp>(
    context,
    (request) => request.getOptions()?.getGroupName() ?? '',
    (request) => {
      const options = request.getOptions()
      if (options === undefined) return WITHOUT_OPTIONS
      const isNew = context.groups.create(settingsOf(options, filterOf(options)))
      return isNew ? new persistent.CreateResp() : groupExists(changedGroupOf(options))
    },
  )

const createUpdate = (context: ServiceContext) =>
  unary<persistent.UpdateReq, persistent.UpdateResp>(
    context,
    (request) => request.getOptions()?.getGroupName() ?? '',
    (request) => {
      const options = request.getOptions()
      if (options === undefined) return WITHOUT_OPTIONS
      const group = changedGroupOf(options)
      const before = context.groups.find(group.source, group.name)
      if (before === undefined) return groupMissing(group)
      context.groups.update(settingsOf(options, before.settings.filter))
      return new persistent.UpdateResp()
    },
  )

const createRemove = (context: ServiceContext) =>
  unary<persistent.DeleteReq, persistent.DeleteResp>(
    context,
    (request) => named(request.getOptions()).name,
    (request) => {
      const group = named(request.getOptions())
      return context.groups.remove(group.source, group.name) ? new persistent.DeleteResp() : groupMissing(group)
    },
  )

const createTell = (context: ServiceContext) =>
  unary<persistent.GetInfoReq, persistent.GetInfoResp>(
    context,
    (request) => named(request.getOptions()).name,
    (request) => {
      const asked = named(request.getOptions())
      const group = context.groups.find(asked.source, asked.name)
      if (group === undefined) return groupMissing(asked)
      const response = new persistent.GetInfoResp()
      response.setSubscriptionInfo(groupStanding(context.log, group))
      return response
    },
  )

const createList = (context: ServiceContext) =>
  unary<persistent.ListReq, persistent.ListResp>(
    context,
    () => '',
    (request) => {
      const one = request.getOptions()?.getListForStream()
      const source = one?.hasAll() ? '$all' : streamNameOf(one?.getStream())
      const found = context.groups.all().filter(({ settings }) => one === undefined || sourceOf(settings) === source)
      if (one !== undefined && found.length === 0) return groupMissing({ source, name: '' })
      const response = new persistent.ListResp()
      response.setSubscriptionsList(found.map((group) => groupStanding(context.log, group)))
      return response
    },
  )

const createReplayParked = (context: ServiceContext) =>
  unary<persistent.ReplayParkedReq, persistent.ReplayParkedResp>(
    context,
    (request) => named(request.getOptions()).name,
    (request) => {
      const options = request.getOptions()
      const asked = named(options)
      const group = context.groups.find(asked.source, asked.name)
      if (group === undefined) return groupMissing(asked)
      group.replayParked(options?.hasStopAt() ? Number(options.getStopAt()) : undefined)
      return new persistent.ReplayParkedResp()
    },
  )

const createRestart = (context: ServiceContext) =>
  unary<shared.Empty, shared.Empty>(
    context,
    () => '',
    () => {
      context.groups.restart()
      return new shared.Empty()
    },
  )

export const createPersistentAdmin = (context: ServiceContext) => ({
  create: createCreate(context),
  update: createUpdate(context),
  delete: createRemove(context),
  getInfo: createTell(context),
  list: createList(context),
  replayParked: createReplayParked(context),
  restartSubsystem: createRestart(context),
})
