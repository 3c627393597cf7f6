/** What the server answers about consumer groups when it says no, with the trailers by which clients know it. */
import { status } from '@grpc/grpc-js'
import { type StatusError, statusError } from './status-error.ts'

export interface GroupName {
  readonly source: string
  readonly name: string
}

const about = (exception: string, { source, name }: GroupName) => ({
  exception,
  'stream-name': source,
  'group-name': name,
})

export const groupMissing = (group: GroupName): StatusError =>
  statusError(
    status.NOT_FOUND,
    `Subscription group ${group.name} on stream ${group.source} does not exist.`,
    about('persistent-subscription-does-not-exist', group),
  )

export const groupExists = (group: GroupName): StatusError =>
  statusError(
    status.ALREADY_EXISTS,
    `Subscription group ${group.name} on stream ${group.source} already exists.`,
    about('persistent-subscription-exists', group),
  )

export const groupDropped = (group: GroupName): StatusError =>
  statusError(
    status.CANCELLED,
    `Subscription group ${group.name} on stream ${group.source} was dropped.`,
    about('persistent-subscription-dropped', group),
  )

export const groupFull = (group: GroupName): StatusError =>
  statusError(
    status.FAILED_PRECONDITION,
    `Maximum subscriptions reached for subscription group ${group.name} on stream ${group.source}.`,
    about('maximum-subscribers-reached', group),
  )
