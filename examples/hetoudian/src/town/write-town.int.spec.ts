/** The books of the invented town. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeTown } from './write-town.ts'
import { defaultYear, type YearOptions } from './year-context.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'town-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const small: YearOptions = { ...defaultYear, volunteers: 40, days: 60 }

const written = (name: string, options: YearOptions): ReadonlyMap<string, Buffer> => {
  const path = join(directory, name)
  writeTown(path, options)
  return new Map(readdirSync(path).map((file) => [file, readFileSync(join(path, file))]))
}

describe('the books of the town', () => {
  it('are the same for the same seed', () => {
    expect(written('one', small)).toEqual(written('other', small))
  })

  it('are others for another seed', () => {
    expect(written('one', small).get('sign-ups.csv')).not.toEqual(
      written('two', { ...small, seed: 2 }).get('sign-ups.csv'),
    )
  })

  it('count nine stations, seventy villages and their staff', () => {
    const books = written('one', small)
    const units = String(books.get('units.csv'))
    expect(units.match(/,社会工作站,/gu)).toHaveLength(9)
    expect(units.match(/,自然村,/gu)).toHaveLength(70)
    const staff = iconv.decode(books.get('staff.csv') ?? Buffer.alloc(0), 'gbk')
    expect(staff.match(/,儿童督导员,/gu)).toHaveLength(3)
    expect(staff.match(/,儿童主任,/gu)).toHaveLength(70)
    expect(staff.match(/,社工,/gu)).toHaveLength(14)
  })

  it('bear the marks of many hands', () => {
    const books = written('one', small)
    const volunteers = String(books.get('volunteers.csv'))
    expect(volunteers.startsWith('\ufeff志愿者编号,')).toBe(true)
    expect(volunteers).toMatch(/\d{4}年\d{1,2}月\d{1,2}日/u)
    expect(volunteers).toMatch(/,\d{4}\/\d{1,2}\/\d{1,2},/u)
    const receipts = iconv.decode(books.get('receipts.csv') ?? Buffer.alloc(0), 'gbk')
    expect(receipts).toMatch(/[0-9]/u)
    expect(receipts.trimEnd().split('\r\n').at(-1)).toMatch(/^合计,/u)
  })

  it('tell of a fraud, of goods brought back, and of a card that changed', () => {
    const books = written('one', small)
    expect(String(books.get('corrections.csv'))).toContain('冲正')
    expect(String(books.get('outcomes.csv'))).toContain('取消')
    expect(String(books.get('rate-cards.csv')).match(/\n2,/gu)).toHaveLength(9)
  })
})
