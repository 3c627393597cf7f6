/**
 * A connection in a line: `esdb://user:password@host:2113,host2?tls=true&tlsCAFile=ca.pem`, with the parameters that other clients
 * take too. A refusal repeats nothing of the text: what stands in the wrong place may be a password.
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { ConnectionOptions, Host, NodePreference } from './connection-options.ts'

/** A part, or what to do about it. */
type Part<A> = Either<string, A>

type Mutable<A> = { -readonly [K in keyof A]: A[K] }
type Draft = Mutable<ConnectionOptions> & { certificateFile?: string; keyFile?: string }

const SCHEMES: Readonly<Record<string, { readonly isDiscovered: boolean }>> = {
  esdb: { isDiscovered: false },
  'esdb+discover': { isDiscovered: true },
  eventstoredb: { isDiscovered: false },
  'eventstoredb+discover': { isDiscovered: true },
}

const FORM = /^([a-z+]+):\/\/([^/?#]*)\/?(?:\?([^#]*))?$/i

const decoded = (text: string): Part<string> => {
  try {
    return right(decodeURIComponent(text))
  } catch {
    return left('has a % that begins no code: write % itself as %25')
  }
}

const userOf = (text: string): Part<NonNullable<ConnectionOptions['user']>> => {
  const [name = '', password, ...more] = text.split(':')
  const isAmbiguous = more.length > 0 || text.includes('@')
  if (name === '' || password === undefined || password === '' || isAmbiguous) {
    return left('must have user:password before the @; write : in either as %3A, @ as %40, / as %2F, ? as %3F')
  }
  const names = decoded(name)
  const passwords = decoded(password)
  if (names._tag === 'Left' || passwords._tag === 'Left')
    return left('has a % before the @ that begins no code: use %25')
  return right({ name: names.right, password: passwords.right })
}

const hostOf = (text: string): Part<Host> => {
  const [, bracketed, plain, port] = /^(?:\[([0-9a-f:.]+)\]|([^:[\]]*))(?::([0-9]+))?$/i.exec(text.trim()) ?? []
  const name = bracketed ?? plain
  if (name === undefined) return left('must name each host as host or host:port, with commas between them')
  return right({ name, port: port === undefined ? undefined : Number(port) })
}

const PREFERENCES: Readonly<Record<string, NodePreference>> = {
  leader: 'leader',
  follower: 'follower',
  readonlyreplica: 'read-only-replica',
  random: 'random',
}

type Take = (draft: Draft, value: string) => string | undefined

const asNumber =
  (field: keyof ConnectionOptions, factor = 1): Take =>
  (draft, value) => {
    if (!/^-?[0-9]{1,12}$/.test(value)) return 'must be a whole number'
    Object.assign(draft, { [field]: Number(value) * factor })
    return undefined
  }

const asText =
  (field: keyof Draft): Take =>
  (draft, value) => {
    Object.assign(draft, { [field]: value })
    return undefined
  }

/** Whether something is so that can only be one way here. */
const onlyAs =
  (only: string, instead: string): Take =>
  (_draft, value) =>
    value === only ? undefined : instead

const flat = (key: string): string => key.toLowerCase().replace(/[_-]/g, '')

const PARAMETERS: Readonly<Record<string, Take>> = {
  tls: (draft, value) => {
    if (value !== 'true' && value !== 'false') return 'must be true or false'
    draft.hasTls = value === 'true'
    return undefined
  },
  tlsVerifyCert: onlyAs('true', 'cannot be switched off: name the CA of the nodes by tlsCAFile'),
  tlsCAFile: asText('authorityFile'),
  userCertFile: asText('certificateFile'),
  userKeyFile: asText('keyFile'),
  nodePreference: (draft, value) => {
    draft.nodePreference = PREFERENCES[flat(value)]
    return draft.nodePreference === undefined ? 'must be leader, follower, readOnlyReplica or random' : undefined
  },
  connectionName: asText('connectionName'),
  defaultDeadline: asNumber('timeoutMillis'),
  tryTimeout: asNumber('tryMillis'),
  silenceTimeout: asNumber('silenceMillis'),
  gossipTimeout: asNumber('discoveryMillis', 1000),
  maxDiscoverAttempts: asNumber('discoveryTries'),
  keepAliveInterval: asNumber('keepAliveMillis'),
  keepAliveTimeout: asNumber('keepAliveTimeoutMillis'),
  throwOnAppendFailure: onlyAs('true', 'is of no use here: leave it out'),
}

const NAMES = Object.keys(PARAMETERS)

const takeParameters = (draft: Draft, query: string): string | undefined => {
  const seen = new Set<string>()
  for (const [index, pair] of query.split('&').entries()) {
    const [key = '', value, ...more] = pair.split('=')
    const name = NAMES.find((known) => flat(known) === flat(key))
    if (name === undefined) return `has a parameter, number ${index + 1}, that is none of ${NAMES.join(', ')}`
    if (value === undefined || value === '' || more.length > 0) return `must have a value for ${name}: ${name}=value`
    if (seen.has(name)) return `names ${name} twice: once is enough`
    seen.add(name)
    const text = decoded(value)
    const refused = text._tag === 'Left' ? text.left : PARAMETERS[name]?.(draft, text.right)
    if (refused !== undefined) return `${name} ${refused}`
  }
  return undefined
}

const takeHosts = (draft: Draft, authority: string): string | undefined => {
  const at = authority.lastIndexOf('@')
  const user = at < 0 ? right(undefined) : userOf(authority.slice(0, at))
  if (user._tag === 'Left') return user.left
  draft.user = user.right
  const hosts: Array<Host> = []
  for (const text of authority.slice(at + 1).split(',')) {
    const host = hostOf(text)
    if (host._tag === 'Left') return host.left
    hosts.push(host.right)
  }
  draft.hosts = hosts
  return undefined
}

const NO_FORM =
  'must read esdb://host:2113?tls=true, with esdb+discover:// for the name of a cluster; before the host user:password@'

/** What the text says, not yet checked; or what to do about it, to be read after the words "The connection string". */
export const optionsOf = (text: string): Part<ConnectionOptions> => {
  const [, scheme = '', authority = '', query = ''] = FORM.exec(text.trim()) ?? []
  const known = SCHEMES[scheme.toLowerCase()]
  if (known === undefined) return left(NO_FORM)
  const draft: Draft = { hosts: [], isDiscovered: known.isDiscovered }
  const refused = takeHosts(draft, authority) ?? (query === '' ? undefined : takeParameters(draft, query))
  if (refused !== undefined) return left(refused)
  const { certificateFile, keyFile, ...options } = draft
  if (certificateFile === undefined && keyFile === undefined) return right(options)
  if (certificateFile === undefined || keyFile === undefined) {
    return left('must name userCertFile and userKeyFile together')
  }
  return right({ ...options, userCertificate: { certificateFile, keyFile } })
}
