import { describe, expect, it } from 'vitest'
import { parseMove } from './arguments.ts'

const cluster = 'eventstoredb://admin:changeit@host:2113'

describe('what is to be copied', () => {
  it('is two places and a tenant', () => {
    expect(parseMove(['--', 'sqlite:/a.db', cluster, '--tenant', 'hetoudian'], {})).toMatchObject({
      right: { from: { path: '/a.db' }, to: { kind: 'eventstoredb' }, tenant: 'hetoudian' },
    })
  })

  it('may stand in the environment, where nobody else of the machine reads it', () => {
    expect(parseMove(['env:TOWN', 'sqlite:/a.db', '--tenant', 'laixi'], { TOWN: cluster })).toMatchObject({
      right: { from: { connectionString: 'esdb://admin:changeit@host:2113' } },
    })
  })

  it.each([
    ['one place', ['sqlite:/a.db', '--tenant', 'laixi']],
    ['three places', ['sqlite:/a.db', 'sqlite:/b.db', 'sqlite:/c.db', '--tenant', 'laixi']],
    ['no tenant', ['sqlite:/a.db', 'sqlite:/b.db']],
    ['no tenant’s name', ['sqlite:/a.db', 'sqlite:/b.db', '--tenant', 'Lai Xi']],
    ['a flag that is none', ['sqlite:/a.db', 'sqlite:/b.db', '--tenant', 'laixi', '--fast']],
    ['memory', ['memory:', 'sqlite:/b.db', '--tenant', 'laixi']],
    ['another database', ['sqlite:/a.db', 'postgres://admin:changeit@host/', '--tenant', 'laixi']],
    ['a variable that is not set', ['env:NOWHERE', 'sqlite:/b.db', '--tenant', 'laixi']],
    ['a variable with something else', ['env:HOME', 'sqlite:/b.db', '--tenant', 'laixi']],
  ])('is refused where it is %s, and nothing of it is repeated', (_, args) => {
    const refused = parseMove(args, { HOME: '/changeit' })
    expect(refused).toMatchObject({ left: { tag: 'BadArguments' } })
    expect(JSON.stringify(refused)).not.toContain('changeit')
  })
})
