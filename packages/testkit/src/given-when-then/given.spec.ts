/** The specification of specifications: a scenario passes where it holds and fails, readably, where it does not. */
import { type Actor, accept, type Decider, RepriceItem, refuse, ShopOpened } from '@lovebank/core'
import { describe, expect, it } from 'vitest'
import { commandOf, eventOf, exampleOf, person, policy } from './examples.ts'
import { scenariosOf } from './given.ts'

interface Ring {
  readonly type: 'Ring'
  readonly actor: Actor
  readonly times: number
}
type Rang = { readonly type: 'Rang'; readonly times: number }
type TooLoud = { readonly tag: 'TooLoud'; readonly heard: number }

const bell: Decider<number, Ring, Rang, TooLoud> = {
  initialState: 0,
  decide: (command, heard) =>
    heard + command.times > 3 ? refuse({ tag: 'TooLoud', heard }) : accept({ type: 'Rang', times: command.times }),
  evolve: (heard, event) => heard + event.times,
  streamIdOf: () => 'bell',
  scopeOf: () => ({}),
}
const given = scenariosOf(bell)
const ring: Ring = { type: 'Ring', actor: policy('clock'), times: 2 }

describe('given, when, then', () => {
  it('passes where the expected events come', () => {
    given([])
      .when(ring)
      .then([{ type: 'Rang', times: 2 }])
  })
  it('passes where the expected refusal comes', () => {
    given([{ type: 'Rang', times: 2 }])
      .when(ring, person('p1'))
      .then({ tag: 'TooLoud', heard: 2 })
  })
  it('fails with the scenario where something else comes', () => {
    expect(() =>
      given([{ type: 'Rang', times: 2 }])
        .when(ring)
        .then([]),
    ).toThrow(/given Rang\nwhen .*"Ring"/)
  })
})

describe('examples of a spec', () => {
  it('builds events and commands from plain values', () => {
    expect(eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' }).type).toBe('ShopOpened')
    expect(commandOf(RepriceItem, { shopId: 's1', itemId: 'i1', pointsEach: 3 }).pointsEach).toBe(3)
  })
  it('tells a slip in the words of the codec', () => {
    expect(() => exampleOf(ShopOpened, { type: 'ShopOpened', shopId: 'S 1', unitId: 'u1', name: 'x' })).toThrow(
      'shopId',
    )
  })
})
