/** What is used stays warm, and what is not goes before the whole grows too heavy. */
import type { CommandId, Revision } from '@lovebank/core'
import { describe, expect, it } from 'vitest'
import { tenant, uuid } from '../../test/town-scene.ts'
import { createFoldedCache } from './cache.ts'
import { type Folded, notYetFolded } from './folded.ts'
import { townDomain } from './town-domain.ts'

const account = (id: string, commands = 0): Folded => {
  const key = { aggregate: 'account', id } as const
  const folded = notYetFolded(key, `${tenant}.account-${id}` as Folded['stream'], townDomain.deciderOf('account'))
  for (let n = 0; n < commands; n++) folded.commands.set(uuid(n) as CommandId, n as Revision)
  return folded
}

const keyOf = (id: string) => ({ aggregate: 'account', id }) as const

describe('the cache of folded streams', () => {
  it('gives back the very stream that was kept, and tells streams of other kinds apart', () => {
    const cache = createFoldedCache(1_000)
    const li = account('li')
    cache.keep(li)
    expect(cache.get(keyOf('li'))).toBe(li)
    expect(cache.get({ aggregate: 'volunteer', id: 'li' })).toBeUndefined()
  })

  it('drops what was not used for the time that it takes to fill half of it', () => {
    const cache = createFoldedCache(400)
    cache.keep(account('idle'))
    cache.keep(account('busy'))
    for (let n = 0; n < 30; n++) {
      cache.keep(account(`other-${n}`))
      expect(cache.get(keyOf('busy'))).toBeDefined()
    }
    expect(cache.get(keyOf('idle'))).toBeUndefined()
  })

  it('weighs a stream by the commands that it remembers', () => {
    const cache = createFoldedCache(400)
    cache.keep(account('light'))
    for (const id of ['one', 'two', 'three']) cache.keep(account(id, 190))
    expect(cache.get(keyOf('light'))).toBeUndefined()
    expect(cache.get(keyOf('three'))).toBeDefined()
  })

  it('takes a stream that was read anew in the place of the former', () => {
    const cache = createFoldedCache(400)
    cache.keep(account('li'))
    const anew = account('li', 3)
    cache.keep(anew)
    expect(cache.get(keyOf('li'))).toBe(anew)
  })
})
