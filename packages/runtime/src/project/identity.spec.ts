import { balances, EventId, statements } from '@lovebank/core'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { shapeOfCodec, shapeOfEvent } from '../system/shape-of.ts'
import { codecsDigest, identityOf } from './identity.ts'
import { checkpointName } from './projector.ts'

const opened = t.strict({ accountId: t.string, since: EventId })

describe('the identity of a read model', () => {
  it('says its name and its version before the digest of its codecs', () => {
    expect(identityOf(balances)).toMatch(new RegExp(`^balances@${balances.version}-[\\w-]{10}$`))
  })

  it('is another with another version, name, or list of events', () => {
    const others = [
      identityOf(statements),
      identityOf({ ...balances, version: balances.version + 1 }),
      identityOf({ ...balances, name: 'balances-too' }),
      identityOf({ ...balances, handles: balances.handles.slice(1) }),
    ]
    expect(new Set([identityOf(balances), ...others]).size).toBe(5)
  })

  it('is the same in whichever order its events are listed', () => {
    expect(identityOf({ ...balances, handles: balances.handles.toReversed() })).toBe(identityOf(balances))
  })

  it.each([
    ['a field more', t.strict({ ...opened.type.props, holderId: t.string })],
    ['a field less', t.strict({ accountId: t.string })],
    ['a field of another kind', t.strict({ ...opened.type.props, since: t.string })],
    ['a field that may be missing', t.strict({ ...opened.type.props, since: t.union([EventId, t.undefined]) })],
    ['another name for a field', t.strict({ account: t.string, since: EventId })],
  ])('is another where a codec has %s', (_what, codec) => {
    const digestWith = (of: t.Mixed) => codecsDigest(['AccountOpened'], () => shapeOfCodec(of))
    expect(digestWith(codec)).not.toBe(digestWith(opened))
  })

  it('is another where an event is written in a newer version', () => {
    const newer = (type: string) => [type, '99', 'and the same codec']
    const older = (type: string) => [type, '98', 'and the same codec']
    expect(codecsDigest(['AccountOpened'], newer)).not.toBe(codecsDigest(['AccountOpened'], older))
    expect(shapeOfEvent('VolunteerRegistered').slice(0, 2)).toEqual(['VolunteerRegistered', '2'])
  })

  it('does not fail where a domain has events of its own, which no catalogue knows', () => {
    expect(identityOf({ name: 'own', version: 1, handles: ['SomethingOfOurs'] })).toMatch(/^own@1-/)
  })

  it('is what its state is saved under, so that another one begins anew', () => {
    expect(checkpointName('hetoudian' as never, balances)).toBe(`hetoudian/${identityOf(balances)}`)
  })
})
