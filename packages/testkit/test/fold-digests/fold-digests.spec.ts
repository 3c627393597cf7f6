import { readFileSync } from 'node:fs'
import { balances, everyProjection, type Projection } from '@lovebank/core'
import { describe, expect, it } from 'vitest'
import { readChapters } from './chapters.ts'
import { type DigestTable, foldFaults, renewTable } from './fold-digests.ts'
import { livesThatTell } from './new-chapter.ts'
import { digestsFile, historiesFolder } from './places.ts'
import { toldBy, untold } from './told.ts'

const chapters = readChapters(historiesFolder)
const lives = chapters.flatMap((chapter) => chapter.lives)
const table: DigestTable = JSON.parse(readFileSync(digestsFile, 'utf8'))

const faultsOf = (projection: Projection<unknown>, told = chapters) =>
  foldFaults({ balances: table['balances'] ?? { version: 0, digests: {} } }, [projection], told)

/** Balances that count every point of a deposit twice. */
const otherFold = (version: number): Projection<unknown> => ({
  ...(balances as Projection<unknown>),
  version,
  apply: (state, recorded) => {
    const { event } = recorded
    if (event.type !== 'PointsDeposited') return balances.apply(state as never, recorded)
    return balances.apply(state as never, { ...recorded, event: { ...event, points: (event.points * 2) as never } })
  },
})

describe('the fold of every read model', () => {
  it('gives over the fixed history what its version gave before', () => {
    expect(foldFaults(table, everyProjection, chapters)).toEqual([])
  })

  it('is told every event that it handles, and each changes its state, or: npm run fold-digests', () => {
    expect([...untold(everyProjection, lives)]).toEqual([])
  })
})

describe('a fold that was changed', () => {
  it('is found where its version was not raised, with what to do', () => {
    expect(faultsOf(otherFold(balances.version))).toEqual([
      `balances: over history 1 it gives another state than version ${balances.version} gave, so that what lies in stores is not what it would build. Raise \`version\` in packages/core/src/projections/balances/index.ts to ${balances.version + 1}, then run: npm run fold-digests`,
    ])
  })

  it('keeps the digest of its old version in the table, however often the table is written', () => {
    const written = renewTable(table, [otherFold(balances.version)], chapters)
    expect(written.table['balances']).toEqual(table['balances'])
    expect(written.refused).toHaveLength(1)
  })

  it('is in order with a raised version once the table is written', () => {
    const raised = otherFold(balances.version + 1)
    expect(faultsOf(raised)).toEqual([
      `balances: the table of digests is not up to date with version ${balances.version + 1}. Run: npm run fold-digests`,
    ])
    const written = renewTable(table, [raised], chapters)
    expect(written.refused).toEqual([])
    expect(foldFaults(written.table, [raised], chapters)).toEqual([])
    expect(written.table['balances']?.digests).not.toEqual(table['balances']?.digests)
  })

  it('is not allowed to go back to an older version', () => {
    expect(faultsOf({ ...otherFold(balances.version - 1) })[0]).toContain('Raise `version`')
  })
})

describe('a history that is added', () => {
  it('asks for no version to be raised, and leaves the digests over the older ones as they are', () => {
    const more = [...chapters, { name: '99', lives: lives.slice(0, 1) }]
    const written = renewTable(table, everyProjection, more)
    expect(written.refused).toEqual([])
    for (const [name, { version, digests }] of Object.entries(table)) {
      expect(written.table[name]?.version).toBe(version)
      expect(written.table[name]?.digests).toMatchObject(digests)
    }
  })

  it('is found among lives of towns, shortened to what it is to tell', () => {
    const wanted = new Set(['balances ← PointsDeposited'])
    const found = livesThatTell([balances as Projection<unknown>], wanted, 20)
    expect(found.missing.size).toBe(0)
    expect(found.lives.flat().length).toBeLessThanOrEqual(2)
    expect(toldBy([balances as Projection<unknown>], found.lives).has('balances ← PointsDeposited')).toBe(true)
  })
})
