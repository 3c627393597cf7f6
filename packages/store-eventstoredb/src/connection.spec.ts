/** A connection is checked, part by part, before anything is opened; what refuses it says what to do and repeats no secret. */
import { inspect } from 'node:util'
import { createAuthority } from '@lovebank/eventstoredb-testserver'
import { expect, it } from 'vitest'
import { fileWith } from '../test/scene.ts'
import { leftOf, rightOf } from '../test/values.ts'
import { type Connection, connectionOf, describeConnection } from './connection.ts'
import type { ConnectionOptions } from './connection-options.ts'

const PASSWORD = 'gongyi-2026'

const connection = (said: string | ConnectionOptions): Connection => rightOf(connectionOf(said))

const refusalOf = (said: string | ConnectionOptions): string => {
  const error = leftOf(connectionOf(said))
  expect(error.tag).toBe('InvalidRequest')
  expect(inspect(error) + JSON.stringify(error)).not.toContain(PASSWORD)
  return error.message
}

it.each([
  ['esdb://db', ['db:2113'], false],
  ['eventstoredb://db:1113/', ['db:1113'], false],
  ['esdb+discover://cluster.example.org', ['cluster.example.org:2113'], true],
  ['eventstoredb+discover://cluster', ['cluster:2113'], true],
  ['ESDB://a:1,b,c:3?tls=false', ['a:1', 'b:2113', 'c:3'], true],
  ['esdb://[::1]:2114', ['::1:2114'], false],
])('point 19: %s names its hosts', (text, hosts, isCluster) => {
  const made = connection(text)
  expect(made.hosts.map(({ name, port }) => `${name}:${port}`)).toEqual(hosts)
  expect(made.isCluster).toBe(isCluster)
})

it('point 19: a string and options that say the same make the same connection', () => {
  const { certificate } = createAuthority()
  const file = fileWith(certificate)
  const query = 'nodePreference=readOnlyReplica&connection-name=bank&default_deadline=5000&tryTimeout=700'
  const more = `silenceTimeout=900&gossipTimeout=4&maxDiscoverAttempts=3&keepAliveInterval=-1&keepAliveTimeout=20000`
  const text = `esdb://li%40home:a%3Ab@db1,db2:9?${query}&${more}&tlsCAFile=${encodeURIComponent(file)}`
  const { user, ...said } = connection(text)
  const { user: sameUser, ...same } = connection({
    hosts: [{ name: 'db1' }, { name: 'db2', port: 9 }],
    user: { name: 'li@home', password: 'a:b' },
    authorityFile: file,
    nodePreference: 'read-only-replica',
    connectionName: 'bank',
    timeoutMillis: 5000,
    tryMillis: 700,
    silenceMillis: 900,
    discoveryMillis: 4000,
    discoveryTries: 3,
    keepAliveMillis: -1,
    keepAliveTimeoutMillis: 20_000,
  })
  expect(said).toEqual(same)
  expect([user?.name, user?.password()]).toEqual(['li@home', 'a:b'])
  expect([sameUser?.name, sameUser?.password()]).toEqual(['li@home', 'a:b'])
})

it.each([
  [`http://admin:${PASSWORD}@db`, 'must read esdb://'],
  ['', 'must read esdb://'],
  [`esdb://admin:${PASSWORD}`, 'must name each host'],
  [`esdb://admin:${PASSWORD}@`, 'whose name is none'],
  [`esdb://${PASSWORD}@db`, 'user:password before the @'],
  [`esdb://admin:${PASSWORD}:more@db`, 'write : in either as %3A'],
  [`esdb://admin:a@${PASSWORD}@db`, '@ as %40'],
  [`esdb://admin:${PASSWORD}%zz@db`, 'use %25'],
  [`esdb://admin:${PASSWORD}/more@db`, 'must read esdb://'],
  [`esdb://admin:${PASSWORD}?more@db`, 'must name each host'],
  [`esdb://admin:${PASSWORD}#more@db`, 'must read esdb://'],
  ['esdb://db:0', 'port that is none'],
  ['esdb://db:70000', 'port that is none'],
  ['esdb://a,,b', 'whose name is none'],
  ['esdb://a b', 'whose name is none'],
  ['esdb+discover://a,b', 'name the cluster alone'],
  ['esdb://db?tls', 'must have a value for tls'],
  ['esdb://db?tls=yes', 'tls must be true or false'],
  ['esdb://db?tls=true&TLS=false', 'names tls twice'],
  [`esdb://db?${PASSWORD}=1`, 'number 1, that is none of tls, tlsVerifyCert'],
  ['esdb://db?tlsVerifyCert=false', 'tlsVerifyCert cannot be switched off'],
  ['esdb://db?throwOnAppendFailure=false', 'leave it out'],
  ['esdb://db?nodePreference=best', 'must be leader, follower, readOnlyReplica or random'],
  ['esdb://db?defaultDeadline=soon', 'defaultDeadline must be a whole number'],
  ['esdb://db?defaultDeadline=0', 'for timeoutMillis'],
  ['esdb://db?maxDiscoverAttempts=0', '1 to 100 tries'],
  ['esdb://db?keepAliveInterval=500', 'keepAliveMillis, or -1 for never'],
  ['esdb://db?connectionName=%E7%88%B1', 'printable ASCII'],
  ['esdb://db?connectionName=%E7%88', 'begins no code'],
  ['esdb://db?userCertFile=a.pem', 'userCertFile and userKeyFile together'],
  ['esdb://db?tlsCAFile=nowhere.pem', 'cannot be read, nowhere.pem'],
  ['esdb://db?tls=false&tlsCAFile=nowhere.pem', 'names a CA but no TLS'],
])('point 19: refuses %s and says what to do', (text, what) => {
  expect(refusalOf(text)).toContain(what)
})

it('point 19: refuses files that hold no certificate, no key, or not the key of the certificate', () => {
  const authority = createAuthority()
  const one = authority.issue('one')
  const other = authority.issue('other')
  const hosts = [{ name: 'db' }]
  const file = { certificate: fileWith(one.certificate), key: fileWith(one.key), other: fileWith(other.key) }
  const userCertificate = (certificateFile: string, keyFile: string) => ({
    hosts,
    userCertificate: { certificateFile, keyFile },
  })
  expect(refusalOf({ hosts, authorityFile: fileWith(PASSWORD) })).toContain('for the CA that holds none in PEM')
  expect(refusalOf(userCertificate(file.key, file.key))).toContain("the user's certificate that holds none")
  expect(refusalOf(userCertificate(file.certificate, fileWith(PASSWORD)))).toContain("the user's key that holds none")
  expect(refusalOf(userCertificate(file.certificate, file.other))).toContain('do not belong together')
  expect(connection(userCertificate(file.certificate, file.key)).userCertificate?.key().toString()).toBe(one.key)
})

it('point 19: tells an operator where it goes and how, and hides password and key', () => {
  const authority = createAuthority()
  const { certificate, key } = authority.issue('li')
  const made = connection({
    hosts: [{ name: 'db1' }, { name: 'db2' }],
    authorityFile: fileWith(authority.certificate),
    user: { name: 'admin', password: PASSWORD },
    userCertificate: { certificateFile: fileWith(certificate), keyFile: fileWith(key) },
    nodePreference: 'follower',
  })
  expect(describeConnection(made)).toBe(
    'EventStoreDB cluster of db1:2113, db2:2113, follower preferred; TLS with a CA of its own, user admin, a user certificate',
  )
  const shown = inspect(made, { depth: 9, maxArrayLength: null }) + JSON.stringify(made)
  expect(shown).not.toContain(PASSWORD)
  const inTheKey = Buffer.from(key).subarray(60, 80)
  expect(shown).not.toContain(inTheKey.toString('hex').replace(/..(?=.)/g, '$& '))
  expect(shown).not.toContain(inTheKey.join(','))
})
