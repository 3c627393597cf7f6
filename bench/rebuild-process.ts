/** Rebuilds the balances of the log that is named, and tells the most memory that this process ever had, in mebibytes. */
import { balances, type Projection } from '@lovebank/core'
import { openLog } from './log.ts'
import { rebuild } from './rebuilding.ts'

const store = await openLog(process.argv[2] ?? '')
await rebuild(store, balances as Projection<unknown>)
await store.close()
process.stdout.write(`${process.resourceUsage().maxRSS / 1_024}\n`)
