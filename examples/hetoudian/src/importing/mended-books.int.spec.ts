/** Books with faults of every kind, interrupted and begun again: what is wrong is told once, and wholly, whatever happened. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@lovebank/core'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hearingBank } from '../../test/hearing-bank.ts'
import type { Bank } from '../bank/bank.ts'
import { importBooks } from './import-books.ts'
import { booksIn } from './source.ts'

let books: string
let directory: string
beforeEach(() => {
  books = mkdtempSync(join(tmpdir(), 'mended-'))
  directory = mkdtempSync(join(tmpdir(), 'progress-'))
})
afterEach(() => {
  rmSync(books, { recursive: true })
  rmSync(directory, { recursive: true })
})

const NOW = '2026-03-01T04:00:00.000Z' as Instant

const importInto = (bank: Bank, onDay?: (day: string) => void, saveEveryMillis = 0) =>
  importBooks({ files: booksIn(books), directory, bank, now: NOW, saveEveryMillis, ...(onDay && { onDay }) })

const problems = () => readFileSync(join(directory, 'problems.csv'), 'utf8')

const shopHeader = '超市编号,名称,单位编码,日期,经办人编号'
const shop = (number: number, name = '超市', date = `2025-01-${String(number).padStart(2, '0')}`) =>
  `CS-${number},${name},HTD,${date},G-001`

const write = (file: string, ...lines: ReadonlyArray<string>) =>
  writeFileSync(join(books, file), `${lines.join('\n')}\n`)

/** Blank lines, so many that the encoding of what stands above them is taken for that of the whole file. */
const FAR_BELOW = '\n'.repeat(70_000)

/** Lines of UTF-8, one of another encoding far below them, and lines of UTF-8 again. */
const writeTorn = (file: string, above: ReadonlyArray<string>, torn: string, below: ReadonlyArray<string>) => {
  const [first, last] = [above, below].map((lines) => Buffer.from(`${lines.join('\n')}\n`))
  const parts = [first, Buffer.from(FAR_BELOW), iconv.encode(`${torn}\n`, 'gb18030'), last]
  writeFileSync(join(books, file), Buffer.concat(parts.flatMap((part) => part ?? [])))
}

/** A bad cell early, a garbled row in the middle, an open quotation mark at the end; and a book without a column. */
const writeFaulty = () => {
  const above = [shopHeader, shop(1), shop(2, ''), shop(3)]
  writeTorn('shops.csv', above, shop(4, '马国梅超市'), [shop(5), shop(6), shop(7, '"没有关')])
  write('units.csv', '单位编码,名称,类别,上级编码,经办人编号', 'HTD,镇,镇,,G-001')
}

const stopAt = (day: string) => (today: string) => {
  if (today === day) throw new Error('the power is out')
}

describe('an import that was interrupted', () => {
  it('tells each problem of the books once, as one that was not', async () => {
    writeFaulty()
    const undisturbed = await importInto(hearingBank())
    const list = problems()
    rmSync(join(directory, 'import-progress.json'))
    const bank = hearingBank()
    for (const day of ['2025-01-01', '2025-01-03', '2025-01-05']) {
      await expect(importInto(bank, stopAt(day))).rejects.toThrow('the power is out')
    }
    const resumed = await importInto(bank)
    expect(resumed).toMatchObject({ start: 'where it stopped', counts: undisturbed.counts })
    expect(resumed.firstProblems.map(({ file, line }) => [file, line]).toSorted()).toEqual(
      undisturbed.firstProblems.map(({ file, line }) => [file, line]).toSorted(),
    )
    expect(problems().split('\r\n').toSorted()).toEqual(list.split('\r\n').toSorted())
  })

  it('tells what was refused after the last saving, though the bank knows more by now', async () => {
    write('shops.csv', shopHeader, shop(1), shop(2, '"二\n""号"""'), shop(3), shop(4))
    const heard = hearingBank()
    let refusals = 0
    const bank: Bank = {
      ...heard,
      execute: async (command) => {
        const isSecond = command.type === 'OpenShop' && command.shopId === 'cs-2'
        if (!isSecond || refusals > 0) return heard.execute(command)
        refusals += 1
        return { kind: 'refused', advice: { zh: '名称里有"引号"', en: 'has a "mark" in its name' } }
      },
    }
    await expect(importInto(bank, stopAt('2025-01-01'))).rejects.toThrow('the power is out')
    await expect(importInto(bank, stopAt('2025-01-03'), 1_000_000)).rejects.toThrow('the power is out')
    const { counts, firstProblems } = await importInto(bank)
    expect(counts).toMatchObject({ rows: 4, problems: 1 })
    expect(firstProblems).toMatchObject([{ line: 4, en: 'has a "mark" in its name' }])
    const opened = [...heard.heard.values()].map((command) => (command.type === 'OpenShop' ? command.shopId : ''))
    expect(opened).toEqual(['cs-1', 'cs-3', 'cs-4'])
  })

  it('begins at the first row where the list of its problems was taken away', async () => {
    writeFaulty()
    const bank = hearingBank()
    await expect(importInto(bank, stopAt('2025-01-05'))).rejects.toThrow('the power is out')
    rmSync(join(directory, 'problems.csv'))
    const { counts } = await importInto(bank)
    expect(problems().trim().split('\r\n')).toHaveLength(counts.problems + 1)
    rmSync(join(directory, 'problems.csv'))
    expect((await importInto(bank)).counts).toMatchObject({ problems: counts.problems, events: 0 })
    expect(existsSync(join(directory, 'problems.csv'))).toBe(true)
  })
})

describe('a garbled row', () => {
  it('keeps no row below it out', async () => {
    writeFaulty()
    const bank = hearingBank()
    await importInto(bank)
    const opened = [...bank.heard.values()].flatMap((command) => (command.type === 'OpenShop' ? [command.shopId] : []))
    expect(opened).toEqual(['cs-1', 'cs-3', 'cs-5', 'cs-6'])
  })

  it('keeps out those with which it belongs together', async () => {
    const header = '兑换单号,超市编号,志愿者编号,商品编号,数量,积分单价,方式,时间,保留至,备注'
    const line = (order: string, item: string, remark = '') =>
      `${order},CS-1,A1,${item},1,10,柜台,2025/3/4 8:30,2025/3/11 18:00,${remark}`
    const above = [header, line('DH-1', 'SP-1'), line('DH-2', 'SP-1')]
    writeTorn('redemptions.csv', above, line('DH-2', 'SP-2', '马国梅'), [line('DH-3', 'SP-1')])
    const bank = hearingBank()
    const { counts } = await importInto(bank)
    const ordered = [...bank.heard.values()].flatMap((command) =>
      command.type === 'RequestRedemption' ? [command.redemptionId] : [],
    )
    expect(ordered).toEqual(['dh-1', 'dh-3'])
    expect(counts).toMatchObject({ rows: 4, problems: 1 })
  })
})

describe('a row of a day that is still to come', () => {
  it('is listed, holds up no row below it, and no day after today is lived', async () => {
    write('shops.csv', shopHeader, shop(1), shop(2, '超市', '2052-01-02'), shop(3), shop(4, '超市', '2026-03-01'))
    const bank = hearingBank()
    const { counts, firstProblems, finishedAt } = await importInto(bank)
    expect(counts).toMatchObject({ events: 3, problems: 1 })
    expect(firstProblems).toMatchObject([{ line: 3, en: expect.stringContaining('2052-01-02 is still to come') }])
    expect(bank.ticks.toSorted().at(-1)).toBe(NOW)
    expect(finishedAt).toBe(NOW)
  })
})

describe('a book without a row', () => {
  it.each([
    ['of no bytes', ''],
    ['of a mark and nothing else', '\ufeff'],
    ['of blank lines', '\r\n\r\n'],
    ['of the headers only', shopHeader],
    ['of the headers and a total', `${shopHeader}\n合计,0,,,\n`],
  ])('%s is told by its file, at every start', async (_, content) => {
    write('单位.csv', '单位编码,名称,类别,上级编码,日期,经办人编号', 'HTD,镇,镇,,2025-01-01,G-001')
    writeFileSync(join(books, '超市.csv'), content)
    expect(await importInto(hearingBank())).toMatchObject({ emptyBooks: ['超市.csv'], counts: { problems: 0 } })
    expect(await importInto(hearingBank())).toMatchObject({ start: 'nothing to do', emptyBooks: ['超市.csv'] })
  })

  it('leaves nothing to report where no other has one', async () => {
    write('shops.csv', shopHeader)
    expect(await importInto(hearingBank())).toMatchObject({ finishedAt: undefined, emptyBooks: ['shops.csv'] })
  })
})

describe('a date that is none', () => {
  it.each([
    ['NaN'],
    ['Invalid Date'],
    ['Infinity'],
    ['#NUM!'],
    ['#####'],
    ['0'],
    ['-1'],
    ['1e9'],
    ['99999'],
    ['1900-01-00'],
  ])('%s is told with how to write one', async (text) => {
    write('shops.csv', shopHeader, shop(1, '超市', text))
    const { firstProblems } = await importInto(hearingBank())
    expect(firstProblems).toMatchObject([{ column: '日期', value: text, en: expect.stringContaining('2026-02-10') }])
  })
})
