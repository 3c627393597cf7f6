/** TLS and users of a node: who may speak with it, and who may do more than ask who leads. */
import {
  ServerCredentials,
  ServerInterceptingCall,
  type ServerInterceptingCallInterface,
  type ServerInterceptor,
  status,
} from '@grpc/grpc-js'
import type { Authority } from './certificates.ts'
import { accessDenied, type StatusError, statusError } from './wire/status-error.ts'

export interface Security {
  /** issues the certificates of the nodes, and those of users */
  readonly authority: Authority
  /** passwords by user; absent: everybody may do everything */
  readonly users?: Readonly<Record<string, string>> | undefined
  /** only who shows a certificate of the authority gets a connection */
  readonly requiresUserCertificate?: boolean | undefined
}

export const credentialsOf = (security: Security | undefined): ServerCredentials => {
  if (security === undefined) return ServerCredentials.createInsecure()
  const { authority, requiresUserCertificate = false } = security
  const { certificate, key } = authority.issue('eventstoredb-node')
  return ServerCredentials.createSsl(
    Buffer.from(authority.certificate),
    [{ private_key: Buffer.from(key), cert_chain: Buffer.from(certificate) }],
    requiresUserCertificate,
  )
}

/** As on the real server, anybody may ask for gossip and for features. */
const isOpenToAll = (path: string): boolean => /\.(Gossip|ServerFeatures)\//.test(path)

const objectionTo = (users: Readonly<Record<string, string>>, header: unknown): StatusError | undefined => {
  if (header === undefined) return accessDenied()
  const [, encoded = ''] = String(header).split(' ')
  const [user = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  return users[user] === password.join(':') ? undefined : statusError(status.UNAUTHENTICATED, 'Not Authenticated')
}

const guarded = (
  users: Readonly<Record<string, string>>,
  path: string,
  call: ServerInterceptingCallInterface,
): ServerInterceptingCall =>
  new ServerInterceptingCall(call, {
    start: (next) =>
      next({
        onReceiveMetadata: (metadata, goOn) => {
          const objection = isOpenToAll(path) ? undefined : objectionTo(users, metadata.get('authorization')[0])
          if (objection === undefined) goOn(metadata)
          else call.sendStatus(objection)
        },
      }),
  })

export const interceptorsOf = (security: Security | undefined): ReadonlyArray<ServerInterceptor> => {
  const users = security?.users
  return users === undefined ? [] : [(method, call) => guarded(users, method.path, call)]
}
