/** Love Bank inside a service of one’s own: in memory, then twice on one SQLite file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryStore } from '@lovebank/runtime'
import { openSqliteStore } from '@lovebank/store-sqlite'
import { runTown } from './embed.ts'

const onDisk = async (path: string): Promise<string> => {
  const opened = await openSqliteStore(path)()
  if (opened._tag === 'Left') return opened.left.message
  const told = await runTown(opened.right)
  await opened.right.close()
  return told
}

const folder = mkdtempSync(join(tmpdir(), 'lovebank-'))
process.stdout.write(`in memory: ${await runTown(memoryStore())}\n`)
process.stdout.write(`on disk:   ${await onDisk(join(folder, 'books.db'))}\n`)
process.stdout.write(`again:     ${await onDisk(join(folder, 'books.db'))}\n`)
rmSync(folder, { recursive: true })
