/** Files as Excel and older Chinese programs leave them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Read, rowsOf } from './rows.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'books '))
})
afterEach(() => rmSync(directory, { recursive: true }))

const read = async (content: string | Buffer): Promise<ReadonlyArray<Read>> => {
  const path = join(directory, '册.csv')
  writeFileSync(path, content)
  const all: Array<Read> = []
  for await (const reads of rowsOf(path)) all.push(...reads)
  return all
}

const linesAndCells = (all: ReadonlyArray<Read>) =>
  all.map((each) =>
    each.kind === 'row' ? [each.row.line, ...each.row.cells] : [each.problem.line, each.problem.value],
  )

describe('the rows of a book', () => {
  it('are read past the mark that Excel puts first', async () => {
    const all = await read('\ufeff姓名,编号\r\n王秀英,1\r\n')
    const [first] = all
    expect(first?.kind === 'row' && [...first.row.headers.keys()]).toEqual(['姓名', '编号'])
    expect(linesAndCells(all)).toEqual([[2, '王秀英', '1']])
  })

  it('are read past two such marks', async () => {
    expect(linesAndCells(await read('\ufeff\ufeff"姓名",编号\n王秀英,1\n'))).toEqual([[2, '王秀英', '1']])
    expect(linesAndCells(await read(Buffer.from('\ufeff\ufeff"姓\n名",编号\n王秀英,1\n')))).toEqual([
      [3, '王秀英', '1'],
    ])
  })

  it('are read from GBK as from UTF-8', async () => {
    const text = '姓名,村\n王秀英,东河崖村\n㛃嫚,西柳沟村\n'
    expect(linesAndCells(await read(iconv.encode(text, 'gb18030')))).toEqual(linesAndCells(await read(text)))
  })

  it('are read from GBK across the edges of blocks', async () => {
    const text = `编号,说明\n${Array.from({ length: 30_000 }, (_, index) => `${index},路口值守${'好'.repeat(index % 3)}`).join('\n')}\n`
    const all = await read(iconv.encode(text, 'gbk'))
    expect(all).toHaveLength(30_000)
    expect(linesAndCells(all).at(-1)).toEqual([30_001, '29999', '路口值守好好'])
  })

  it('end before a line of totals, and blank lines are none', async () => {
    const all = await read('编号,数量\n1,2\n,\n\n3,4\n 合 计:,6\n')
    expect(linesAndCells(all)).toEqual([
      [2, '1', '2'],
      [5, '3', '4'],
    ])
  })

  it('keep their line numbers after a cell of two lines', async () => {
    const all = await read('编号,说明\n1,"两\n行"\n2,一行\n')
    expect(all.map((each) => each.kind === 'row' && each.row.line)).toEqual([3, 4])
  })

  it('may be shorter or longer than the header', async () => {
    expect(linesAndCells(await read('一,二\n1\n1,2,3\n'))).toEqual([
      [2, '1'],
      [3, '1', '2', '3'],
    ])
  })

  it('before an open quotation mark are still read, and the mark is told', async () => {
    const all = await read('编号,说明\n1,好\n2,"没有关\n3,好\n')
    expect(all.map((each) => each.kind)).toEqual(['row', 'problem'])
    expect(all.at(-1)?.kind === 'problem' && all.at(-1)).toMatchObject({ problem: { file: '册.csv' } })
  })

  it('before a lone quotation mark on the last line are all read', async () => {
    const all = await read('编号,说明\n1,好\n2,好\n"')
    expect(linesAndCells(all)).toEqual([
      [2, '1', '好'],
      [3, '2', '好'],
      [4, 'CSV_QUOTE_NOT_CLOSED'],
    ])
  })
})
