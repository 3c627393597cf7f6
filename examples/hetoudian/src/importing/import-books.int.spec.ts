/** The import itself, before a bank that only remembers which wishes it has heard. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from '@lovebank/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hearingBank } from '../../test/hearing-bank.ts'
import type { Bank } from '../bank/bank.ts'
import { writeTown } from '../town/write-town.ts'
import { defaultYear } from '../town/year-context.ts'
import { importBooks } from './import-books.ts'
import { booksIn } from './source.ts'

let books: string
let directory: string
beforeEach(() => {
  books = mkdtempSync(join(tmpdir(), 'books-'))
  directory = mkdtempSync(join(tmpdir(), 'progress-'))
})
afterEach(() => {
  rmSync(books, { recursive: true })
  rmSync(directory, { recursive: true })
})

const importInto = (bank: Bank) => importBooks({ files: booksIn(books), directory, bank, mostUnderWay: 16 })

const smallYear = { ...defaultYear, volunteers: 30, days: 40 }

describe('an import', () => {
  it('lets every good row in and lists every bad one by line and column', async () => {
    writeTown(books, smallYear)
    const { counts } = await importInto(hearingBank())
    const list = readFileSync(join(directory, 'problems.csv'), 'utf8')
    expect(list).toContain('"volunteers.csv"')
    expect(list).toContain('"出生日期","1962-13-05"')
    expect(list).toContain('"attendance.csv"')
    expect(list).toContain('"签到时间","昨天上午"')
    expect(list).toContain('"数量","两袋"')
    expect(list.trim().split('\r\n')).toHaveLength(counts.problems + 1)
    expect(counts.events).toBeGreaterThan(300)
  })

  it('names the very line on which a bad row stands', async () => {
    writeTown(books, smallYear)
    await importInto(hearingBank())
    const list = readFileSync(join(directory, 'problems.csv'), 'utf8')
    const line = Number(/"volunteers.csv","(\d+)","出生日期"/u.exec(list)?.[1])
    expect(readFileSync(join(books, 'volunteers.csv'), 'utf8').split('\r\n')[line - 1]).toContain('1962-13-05')
  })

  it('asks for nothing new the second time', async () => {
    writeTown(books, smallYear)
    const first = hearingBank()
    await importInto(first)
    rmSync(join(directory, 'import-progress.json'))
    const before = first.heard.size
    const again = await importInto(hearingBank(first.heard))
    expect(first.heard.size).toBe(before)
    expect(again.counts.events).toBe(0)
  })

  it('knows finished books without reading their rows', async () => {
    writeTown(books, smallYear)
    await importInto(hearingBank())
    const bank = hearingBank()
    expect(await importInto(bank)).toMatchObject({ start: 'nothing to do' })
    expect(bank.heard.size).toBe(0)
  })

  it('takes in a row that was added later, and only that', async () => {
    writeTown(books, smallYear)
    const bank = hearingBank()
    await importInto(bank)
    const before = bank.heard.size
    appendFileSync(join(books, 'volunteer-changes.csv'), 'HTD-0009,退出,,,2025-02-20,G-001\n')
    expect((await importInto(bank)).counts.events).toBe(1)
    expect(bank.heard.size).toBe(before + 1)
  })

  it('asks for the same after rows were moved to other lines', async () => {
    writeTown(books, smallYear)
    const bank = hearingBank()
    await importInto(bank)
    const path = join(books, 'sign-ups.csv')
    const [header = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n')
    writeFileSync(path, [header, '', ...rows.toReversed()].join('\n'))
    expect((await importInto(bank)).counts.events).toBe(0)
  })

  it('goes on where it stopped, and hears in the end what an undisturbed one hears', async () => {
    writeTown(books, smallYear)
    const undisturbed = hearingBank()
    await importInto(undisturbed)
    const list = readFileSync(join(directory, 'problems.csv'), 'utf8')
    rmSync(join(directory, 'import-progress.json'))
    rmSync(join(directory, 'problems.csv'))
    const heard = new Map<string, Command>()
    for (const failsAfter of [50, 150, 400]) {
      await expect(importInto(hearingBank(heard, failsAfter))).rejects.toThrow('the power is out')
    }
    await importInto(hearingBank(heard))
    expect([...heard.keys()].toSorted()).toEqual([...undisturbed.heard.keys()].toSorted())
    expect(readFileSync(join(directory, 'problems.csv'), 'utf8').split('\r\n').toSorted()).toEqual(
      list.split('\r\n').toSorted(),
    )
  })

  it('does not read again what it knows to be in', async () => {
    writeTown(books, smallYear)
    const bank = hearingBank()
    const stopping = { files: booksIn(books), directory, bank, mostUnderWay: 16, saveEveryMillis: 0 }
    await expect(
      importBooks({
        ...stopping,
        onDay: (day) => {
          if (day === '2025-01-20') throw new Error('the power is out')
        },
      }),
    ).rejects.toThrow('the power is out')
    const again = hearingBank(bank.heard)
    const resumed = await importInto(again)
    rmSync(join(directory, 'import-progress.json'))
    const { counts: undisturbed } = await importInto(hearingBank())
    expect(resumed).toMatchObject({ start: 'where it stopped', counts: { repeats: undisturbed.repeats } })
    expect(again.ticks[0]).toBe('2025-01-20T16:00:00.000Z')
    rmSync(join(directory, 'import-progress.json'))
    const whole = await importInto(hearingBank())
    expect(whole.firstProblems).toHaveLength(6)
    for (const { firstProblems } of [resumed, await importInto(hearingBank())]) {
      expect(firstProblems).toEqual(whole.firstProblems)
    }
  })

  it('tells which books have not one row', async () => {
    const header = '超市编号,名称,单位编码,日期,经办人编号'
    writeFileSync(join(books, 'shops.csv'), [header, 'CS-1,一,HTD,2025-01-01,G-001'].join('\n'))
    writeFileSync(join(books, 'items.csv'), '')
    writeFileSync(join(books, 'receipts.csv'), `${header}\n\n`)
    const { emptyBooks, counts } = await importInto(hearingBank())
    expect(emptyBooks.toSorted()).toEqual(['items.csv', 'receipts.csv'])
    expect(counts).toMatchObject({ events: 1, problems: 0 })
  })

  it('tells a book whose column is missing, and imports the others', async () => {
    writeFileSync(join(books, '单位.csv'), '单位编码,名称,类别,上级编码,经办人编号\nHTD,镇,镇,,G-001\n')
    writeFileSync(join(books, 'shops.csv'), '超市编号,名称,单位编码,日期,经办人编号\nCS-1,超市,HTD,2025-01-01,G-001\n')
    const { counts } = await importInto(hearingBank())
    expect(counts).toMatchObject({ events: 1, problems: 1 })
    expect(readFileSync(join(directory, 'problems.csv'), 'utf8')).toContain('"1","日期"')
  })

  it('holds a task back as a whole where one of its shifts cannot be read', async () => {
    const header = '任务编号,班次,名称,类别,单位编码,地点,风险提示,开始时间,结束时间,人数,发布日期,经办人编号'
    const shift = (task: string, number: number, capacity: string) =>
      `${task},${number},护学,路口值守,HTD,路口,车多,2025-1-${number} 8:00,2025-1-${number} 9:00,${capacity},2025-01-01,S-1`
    writeFileSync(
      join(books, 'tasks.csv'),
      [header, shift('T1', 1, '3'), shift('T1', 2, '若干'), shift('T2', 1, '3'), shift('T2', 2, '4')].join('\n'),
    )
    const bank = hearingBank()
    await importInto(bank)
    const drafted = [...bank.heard.values()].filter((command) => command.type === 'DraftTask')
    expect(drafted.map(({ taskId, shifts }) => [taskId, shifts.length])).toEqual([['t2', 2]])
  })

  it('lives through every day between two entries', async () => {
    const header = '超市编号,名称,单位编码,日期,经办人编号'
    const rows = ['CS-1,一,HTD,1921-01-01,G-001', 'CS-2,二,HTD,2025-01-01,G-001', 'CS-3,三,HTD,2025-01-04,G-001']
    writeFileSync(join(books, 'shops.csv'), [header, ...rows].join('\n'))
    const bank = hearingBank()
    await importInto(bank)
    expect(bank.ticks).toHaveLength(6)
  })
})
