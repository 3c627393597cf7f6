/** Where the bank lies, as `LOVEBANK_STORE` says it. */
import { resolve } from 'node:path'
import { type Either, left, right } from 'fp-ts/lib/Either.js'

export type StorePlace =
  | { readonly kind: 'sqlite'; readonly path: string }
  /** the connection string of the server or cluster; it may hold secrets */
  | { readonly kind: 'eventstoredb'; readonly connectionString: string }
  | { readonly kind: 'memory' }

export interface BadStorePlace {
  readonly tag: 'BadStorePlace'
  readonly message: string
}

export const STORE_PLACES = 'sqlite:path | eventstoredb://… | eventstoredb+discover://… | memory:'

const CLUSTER = /^eventstoredb(?<discover>\+discover)?:\/\/(?<rest>\S+)$/u

/** What stands there is not repeated: it may hold a password. */
const bad: Either<BadStorePlace, never> = left({
  tag: 'BadStorePlace',
  message: `不是数据库的位置 that is no place of a store; write one of: ${STORE_PLACES}`,
})

/** Refuses everything but the four forms. */
export const parseStorePlace = (text: string): Either<BadStorePlace, StorePlace> => {
  if (text === 'memory:') return right({ kind: 'memory' })
  if (text.startsWith('sqlite:')) {
    const path = text.slice('sqlite:'.length)
    return path === '' || path.startsWith('//') ? bad : right({ kind: 'sqlite', path: resolve(path) })
  }
  const { discover = '', rest } = CLUSTER.exec(text)?.groups ?? {}
  return rest === undefined ? bad : right({ kind: 'eventstoredb', connectionString: `esdb${discover}://${rest}` })
}

const HOSTS = /^[\w.:,[\]-]+$/u

/** Its hosts, without user, password and settings; none where they cannot be told apart for sure. */
const hostsOf = (connectionString: string): string => {
  const [, afterScheme = ''] = connectionString.split('://')
  const [hosts = ''] = (afterScheme.split('@').at(-1) ?? '').split(/[/?#]/u)
  return HOSTS.test(hosts) ? hosts : '…'
}

/** For people, and to know it again: without a secret. */
export const describePlace = (place: StorePlace): string => {
  switch (place.kind) {
    case 'memory':
      return 'memory:'
    case 'sqlite':
      return `sqlite:${place.path}`
    case 'eventstoredb':
      return `eventstoredb://${hostsOf(place.connectionString)}`
  }
}
