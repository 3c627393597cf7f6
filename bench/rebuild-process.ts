/** Rebuilds the balances of the log that is named as rows in a file beside it, and tells the most memory that this process ever had, in mebibytes. */
import { rmSync } from 'node:fs'
import { balances, type Projection } from '@lovebank/core'
import { openSqliteReadModels } from '@lovebank/store-sqlite'
import { openLog } from './log.ts'
import { rebuild } from './rebuilding.ts'

const log = process.argv[2] ?? ''
const rows = `${log}-rows`
const store = await openLog(log)
const readModels = await openSqliteReadModels(rows)()
if (readModels._tag === 'Left') throw new Error(readModels.left.message)
await rebuild(store, balances as Projection<unknown>, { readModels: readModels.right })
await readModels.right.close()
await store.close()
process.stdout.write(`${process.resourceUsage().maxRSS / 1_024}\n`)
for (const end of ['', '-wal', '-shm', '-writer']) rmSync(`${rows}${end}`, { force: true })
