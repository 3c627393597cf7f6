/** A connection that was checked before anything is opened; its secrets are behind functions, so that no log or trace shows them. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { StoreError } from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { DEFAULT_TIMEOUT_MILLIS } from './call.ts'
import type { ConnectionOptions, NodePreference } from './connection-options.ts'
import { optionsOf } from './connection-string.ts'

export interface Connection {
  readonly hosts: ReadonlyArray<{ readonly name: string; readonly port: number }>
  /** The hosts are asked which nodes there are. */
  readonly isCluster: boolean
  readonly hasTls: boolean
  readonly authority: Buffer | undefined
  readonly user: { readonly name: string; readonly password: () => string } | undefined
  readonly userCertificate: { readonly certificate: Buffer; readonly key: () => Buffer } | undefined
  readonly nodePreference: NodePreference
  readonly connectionName: string | undefined
  readonly timeoutMillis: number
  readonly tryMillis: number
  readonly silenceMillis: number
  readonly discoveryMillis: number
  readonly discoveryTries: number
  readonly keepAliveMillis: number
  readonly keepAliveTimeoutMillis: number
}

const USUAL = {
  port: 2113,
  timeoutMillis: DEFAULT_TIMEOUT_MILLIS,
  tryMillis: 3_000,
  silenceMillis: 2_000,
  discoveryMillis: 2_000,
  discoveryTries: 1,
  keepAliveMillis: 10_000,
  keepAliveTimeoutMillis: 10_000,
} as const

/** The longest that a timer can be set to, in milliseconds. */
const MOST_MILLIS = 2 ** 31 - 1

/** Below it the server takes the tries for an attack. */
const LEAST_KEEP_ALIVE_MILLIS = 10_000

const MOST_DISCOVERY_TRIES = 100

const HOST_NAME = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\.?$/i
const IP_VERSION_6 = /^[0-9a-f:]*:[0-9a-f:.]*$/i

const isWithin = (value: number | undefined, least: number, most: number): boolean =>
  value === undefined || (Number.isSafeInteger(value) && value >= least && value <= most)

const objectionToHosts = ({ hosts, isDiscovered = false }: ConnectionOptions): string | undefined => {
  if (hosts.length === 0) return 'must name a host'
  if (hosts.some(({ name }) => !HOST_NAME.test(name) && !IP_VERSION_6.test(name))) {
    return 'has a host whose name is none: letters, digits, dots and hyphens; an IPv6 address in brackets'
  }
  if (hosts.some(({ port }) => !isWithin(port, 1, 65_535))) return 'has a port that is none: it is from 1 to 65535'
  return isDiscovered && hosts.length > 1
    ? 'names a cluster by discovery and several hosts: name the cluster alone, or the hosts without discovery'
    : undefined
}

const TIMES = ['timeoutMillis', 'tryMillis', 'silenceMillis', 'discoveryMillis'] as const
const KEEP_ALIVES = ['keepAliveMillis', 'keepAliveTimeoutMillis'] as const

const objectionToNumbers = (options: ConnectionOptions): string | undefined => {
  for (const name of TIMES) {
    if (!isWithin(options[name], 1, MOST_MILLIS)) return `must have a time of 1 to ${MOST_MILLIS} ms for ${name}`
  }
  for (const name of KEEP_ALIVES) {
    if (options[name] !== -1 && !isWithin(options[name], LEAST_KEEP_ALIVE_MILLIS, MOST_MILLIS)) {
      return `must have ${LEAST_KEEP_ALIVE_MILLIS} ms or more for ${name}, or -1 for never`
    }
  }
  return isWithin(options.discoveryTries, 1, MOST_DISCOVERY_TRIES)
    ? undefined
    : `must have 1 to ${MOST_DISCOVERY_TRIES} tries of discovery`
}

/** What a header of the protocol can carry. */
const NAME_OF_CONNECTION = /^[\x20-\x7e]{1,200}$/

const objectionToIdentity = (options: ConnectionOptions): string | undefined => {
  const { hasTls = true, authorityFile, userCertificate, user, connectionName } = options
  if (connectionName !== undefined && !NAME_OF_CONNECTION.test(connectionName)) {
    return 'has a name that is none: printable ASCII, 200 characters at most'
  }
  if (!hasTls && authorityFile !== undefined) return 'names a CA but no TLS: leave out tls=false, or the CA'
  if (!hasTls && userCertificate !== undefined) return 'has a user certificate but no TLS: leave out tls=false'
  if (user !== undefined && (user.name === '' || user.name.includes(':')))
    return 'has a user whose name is empty or has a colon'
  return user?.password === '' ? 'has a user without a password' : undefined
}

/** The file, or what to do about it. Its content is in no message. */
const contentOf = (path: string, what: string, isRight: (content: Buffer) => boolean): Either<string, Buffer> => {
  let content: Buffer
  try {
    content = readFileSync(path)
  } catch {
    return left(`names a file for ${what} that cannot be read, ${path}: check path and rights`)
  }
  try {
    if (isRight(content)) return right(content)
  } catch {
    // Said below.
  }
  return left(`names a file for ${what} that holds none in PEM, ${path}`)
}

const certificateIn = (content: Buffer): boolean => new X509Certificate(content).fingerprint256 !== ''
const keyIn = (content: Buffer): boolean => createPrivateKey(content).type === 'private'

type Files = Pick<Connection, 'authority' | 'userCertificate'>

const filesOf = ({ authorityFile, userCertificate }: ConnectionOptions): Either<string, Files> => {
  const authority = authorityFile === undefined ? right(undefined) : contentOf(authorityFile, 'the CA', certificateIn)
  if (authority._tag === 'Left') return authority
  if (userCertificate === undefined) return right({ authority: authority.right, userCertificate: undefined })
  const { certificateFile, keyFile } = userCertificate
  const certificate = contentOf(certificateFile, "the user's certificate", certificateIn)
  if (certificate._tag === 'Left') return certificate
  const key = contentOf(keyFile, "the user's key", keyIn)
  if (key._tag === 'Left') return key
  if (!new X509Certificate(certificate.right).checkPrivateKey(createPrivateKey(key.right))) {
    return left("has a user's certificate and a key that do not belong together")
  }
  return right({
    authority: authority.right,
    userCertificate: { certificate: certificate.right, key: () => key.right },
  })
}

const checked = (options: ConnectionOptions): Either<string, Connection> => {
  const refused = objectionToHosts(options) ?? objectionToNumbers(options) ?? objectionToIdentity(options)
  if (refused !== undefined) return left(refused)
  const files = filesOf(options)
  if (files._tag === 'Left') return files
  const { hosts, isDiscovered = false, hasTls = true, user, nodePreference = 'leader', connectionName } = options
  const passwordOf =
    ({ password }: { readonly password: string }) =>
    () =>
      password
  return right({
    ...files.right,
    hosts: hosts.map(({ name, port = USUAL.port }) => ({ name, port })),
    isCluster: isDiscovered || hosts.length > 1,
    hasTls,
    user: user === undefined ? undefined : { name: user.name, password: passwordOf(user) },
    nodePreference,
    connectionName,
    timeoutMillis: options.timeoutMillis ?? USUAL.timeoutMillis,
    tryMillis: options.tryMillis ?? USUAL.tryMillis,
    silenceMillis: options.silenceMillis ?? USUAL.silenceMillis,
    discoveryMillis: options.discoveryMillis ?? USUAL.discoveryMillis,
    discoveryTries: options.discoveryTries ?? USUAL.discoveryTries,
    keepAliveMillis: options.keepAliveMillis ?? USUAL.keepAliveMillis,
    keepAliveTimeoutMillis: options.keepAliveTimeoutMillis ?? USUAL.keepAliveTimeoutMillis,
  })
}

/** Checks a connection string or options. Refuses with what to do, before anything is opened. */
export const connectionOf = (said: string | ConnectionOptions): Either<StoreError, Connection> => {
  const options = typeof said === 'string' ? optionsOf(said) : right(said)
  const connection = options._tag === 'Left' ? options : checked(options.right)
  if (connection._tag === 'Right') return connection
  const what = typeof said === 'string' ? 'The connection string' : 'The connection'
  return left({ tag: 'InvalidRequest', message: `${what} ${connection.left}; nothing was opened` })
}

/** Where a connection goes and how, for an operator: no password and no key. */
export const describeConnection = ({ hosts, isCluster, hasTls, user, authority, ...rest }: Connection): string => {
  const places = hosts.map(({ name, port }) => `${name.includes(':') ? `[${name}]` : name}:${port}`).join(', ')
  const security = hasTls ? `TLS${authority === undefined ? '' : ' with a CA of its own'}` : 'no TLS'
  const certificate = rest.userCertificate === undefined ? '' : ', a user certificate'
  const who = user === undefined ? 'no user' : `user ${user.name}${hasTls ? '' : ' (not sent without TLS)'}`
  const kind = isCluster ? `cluster of ${places}, ${rest.nodePreference} preferred` : `node ${places}`
  return `EventStoreDB ${kind}; ${security}, ${who}${certificate}`
}
