/** Books as they come from several hands: nothing is swallowed, nothing garbled goes in, and nothing brings the program down. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type Read, rowsOf } from './rows.ts'

const bookOf = (content: string | Uint8Array): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'odd-books-')), 'book.csv')
  writeFileSync(path, content)
  return path
}

const readsIn = async (path: string): Promise<ReadonlyArray<Read>> => {
  const reads: Array<Read> = []
  for await (const part of rowsOf(path)) reads.push(...part)
  return reads
}

const firstCells = (reads: ReadonlyArray<Read>) =>
  reads.flatMap((read) => (read.kind === 'row' ? [read.row.cells[0]] : []))

describe('a book', () => {
  it('begun on one system and continued on another keeps its rows', async () => {
    const reads = await readsIn(bookOf('编号,姓名\r\n1,甲\r\n2,乙\n3,丙\n4,丁\n'))
    expect(firstCells(reads)).toEqual(['1', '2', '3', '4'])
  })

  it('continued in another encoding tells so, and gives no garbled row', async () => {
    const begun = Buffer.from(`编号,姓名\n${'1,甲\n'.repeat(15_000)}`)
    const reads = await readsIn(bookOf(Buffer.concat([begun, iconv.encode('2,马国梅\n', 'gb18030')])))
    const garbled = reads.filter(
      (read) => read.kind === 'row' && read.row.cells.some((cell) => cell.includes('\ufffd')),
    )
    expect(garbled).toEqual([])
  })

  it('that is a folder is told as a problem', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'odd-books-')), 'book.csv')
    mkdirSync(path)
    expect(await readsIn(path)).toMatchObject([{ kind: 'problem' }])
  })
})
