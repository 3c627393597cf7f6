/** A book that is larger than what one reading from the disk holds. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalDate } from '@lovebank/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { redemptions } from '../books/redemptions.ts'
import { openSource } from './source.ts'

const REDEMPTIONS = 2_000
const BAD = 1_500
const TODAY = '2025-12-31' as LocalDate

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'books-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

/** Two rows each, so that some of them are torn apart between two readings; one of them is bad. */
const writeRedemptions = (): string => {
  const path = join(directory, '兑换.csv')
  const lines = ['兑换单号,超市编号,志愿者编号,商品编号,数量,积分单价,方式,时间,保留至,经办人编号']
  for (let number = 1; number <= REDEMPTIONS; number += 1) {
    const quantity = number === BAD ? '两袋' : '1'
    const rest = `${quantity},10,柜台,2025/3/4 8:30,2025/3/11 18:00,`
    lines.push(`DH-${number},CS-1,HTD-0001,SP-01,${rest}`, `DH-${number},CS-1,HTD-0001,SP-02,${rest}`)
  }
  writeFileSync(path, lines.join('\r\n'))
  return path
}

interface Taken {
  readonly lines: ReadonlyArray<readonly [line: number, items: number]>
  readonly rowsDone: ReadonlyArray<number>
  readonly problems: ReadonlyArray<readonly [line: number, rows: number]>
  readonly waits: number
}

const takeAll = async (path: string, skipped = 0): Promise<Taken> => {
  const problems: Array<readonly [number, number]> = []
  const source = openSource({ book: redemptions, path }, skipped, TODAY, (found, rows) => {
    for (const { line } of found) problems.push([line, rows])
  })
  const lines: Array<readonly [number, number]> = []
  const rowsDone: Array<number> = []
  let waits = 0
  const goOn = async (): Promise<void> => {
    const ahead = source.advance()
    if (ahead === undefined) return
    waits += 1
    await ahead
  }
  await goOn()
  for (let entry = source.head(); entry !== undefined; entry = source.head()) {
    const [command] = entry.commands
    lines.push([entry.row.line, command?.type === 'RequestRedemption' ? command.lines.length : 0])
    rowsDone.push(source.rowsDone())
    await goOn()
  }
  await source.close()
  return { lines, rowsDone: [...rowsDone, source.rowsDone()], problems, waits }
}

describe('a source', () => {
  it('keeps together what belongs together, over the edges of its readings', async () => {
    const { lines, problems, rowsDone } = await takeAll(writeRedemptions())
    const numbers = Array.from({ length: REDEMPTIONS }, (_, index) => index + 1).filter((number) => number !== BAD)
    expect(lines).toEqual(numbers.map((number) => [number * 2, 2]))
    expect(problems).toEqual([
      [BAD * 2, 2],
      [BAD * 2 + 1, 2],
    ])
    expect(rowsDone.at(-1)).toBe(REDEMPTIONS * 2)
  })

  it('waits for the disk only, not for each entry', async () => {
    const { waits } = await takeAll(writeRedemptions())
    expect(waits).toBeGreaterThan(2)
    expect(waits).toBeLessThan(10)
  })

  it('goes on after the rows that are done as if it had never stopped', async () => {
    const path = writeRedemptions()
    const whole = await takeAll(path)
    for (const stop of [1, 700, BAD - 2, BAD - 1, REDEMPTIONS - 2]) {
      const rest = await takeAll(path, whole.rowsDone[stop])
      expect(rest.lines).toEqual(whole.lines.slice(stop))
      expect(rest.rowsDone).toEqual(whole.rowsDone.slice(stop))
    }
  })

  it('tells of rows without end that belong together, and goes on below them', async () => {
    const path = join(directory, '兑换.csv')
    const line = (order: number) => `DH-${order},CS-1,HTD-0001,SP-01,1,10,柜台,2025/3/4 8:30,2025/3/11 18:00,`
    const header = '兑换单号,超市编号,志愿者编号,商品编号,数量,积分单价,方式,时间,保留至,经办人编号'
    writeFileSync(path, [header, ...Array.from({ length: 1_500 }, () => line(1)), line(2)].join('\n'))
    const { lines, problems, rowsDone } = await takeAll(path)
    expect(problems).toEqual([[1_002, 1_500]])
    expect(lines).toEqual([[1_502, 1]])
    expect(rowsDone.at(-1)).toBe(1_501)
  })
})
