/** The command line. */
import { describe, expect, it } from 'vitest'
import { parseFlags } from './flags.ts'

describe('the flags', () => {
  it('stand for the default town where none is given', () => {
    expect(parseFlags([])).toMatchObject({ right: { seed: 1, volunteers: 1_060, days: 365, data: 'data/hetoudian' } })
  })

  it('keep the books of others apart from the invented town', () => {
    expect(parseFlags(['--books', 'mine'])).toMatchObject({ right: { books: 'mine', data: 'data/own-books' } })
  })

  it('may end the way before its end', () => {
    expect(parseFlags(['--stop-after', 'import'])).toMatchObject({ right: { stopAfter: 'import' } })
    expect(parseFlags([])).toMatchObject({ right: { stopAfter: undefined } })
  })

  it('may ask for a rebuild in place of the report', () => {
    expect(parseFlags(['--rebuild', 'balances'])).toMatchObject({ right: { rebuilds: 'balances' } })
    expect(parseFlags([])).toMatchObject({ right: { rebuilds: undefined } })
  })

  it('may follow the two hyphens that package managers pass on', () => {
    expect(parseFlags(['--', '--fresh', '--days', '40'])).toMatchObject({ right: { isFresh: true, days: 40 } })
  })

  it.each([
    [['--volunteers', 'many']],
    [['--days', '5']],
    [['--seed', '-1']],
    [['--colour']],
    [['books']],
    [['--books']],
    [['--books', '']],
    [['--stop-after', 'lunch']],
    [['--rebuild', 'the shop']],
  ])('are refused in words where they are %j', (args) => {
    expect(parseFlags(args)).toMatchObject({
      left: { tag: 'BadFlag', message: expect.stringMatching(/[\u4e00-\u9fff]/u) },
    })
  })

  it.each([[['--help'], 'help'] as const, [['--columns'], 'columns'] as const])(
    '%j shows that instead',
    (args, shows) => {
      expect(parseFlags(args)).toMatchObject({ right: { shows } })
    },
  )
})
