/** A connection in the terms of the vendor's client. */
import type { Connection } from './connection.ts'
import type { NodePreference } from './connection-options.ts'

const PREFERENCES = {
  leader: 'leader',
  follower: 'follower',
  'read-only-replica': 'read_only_replica',
  random: 'random',
} as const

/** The client shows what it was given where it is debugged: not this. */
const hidden = <A extends object>(object: A): A => {
  for (const key of Object.keys(object)) Object.defineProperty(object, key, { enumerable: false })
  return object
}

const securityOf = ({ hasTls, authority, userCertificate }: Connection) => {
  if (!hasTls) return { insecure: true }
  return hidden({
    insecure: false,
    ...(authority === undefined ? {} : { rootCertificate: authority }),
    ...(userCertificate === undefined
      ? {}
      : { userCertFile: userCertificate.certificate, userKeyFile: userCertificate.key() }),
  })
}

export const settingsOf = (connection: Connection, preference: NodePreference) => {
  const { hosts, user, connectionName, keepAliveMillis, keepAliveTimeoutMillis } = connection
  const endpoints = hosts.map(({ name, port }) => ({ address: name.includes(':') ? `[${name}]` : name, port }))
  const [first = { address: '', port: 0 }] = endpoints
  return {
    endpoints,
    first,
    common: {
      keepAliveInterval: keepAliveMillis,
      keepAliveTimeout: keepAliveTimeoutMillis,
      ...(connectionName === undefined ? {} : { connectionName }),
    },
    discovery: {
      nodePreference: PREFERENCES[preference],
      // The client itself never looks: what it begins cannot be ended.
      maxDiscoverAttempts: 0,
    },
    security: securityOf(connection),
    user: user === undefined ? undefined : { username: user.name, password: user.password() },
  }
}
