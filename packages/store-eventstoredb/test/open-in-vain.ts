/** A process that opens a store where nobody tells which nodes there are, and says what came of it; then nothing may keep it alive. */
import { openEventStoreDb } from '../src/open.ts'

const [connectionString = ''] = process.argv.slice(2)

const opened = await openEventStoreDb(connectionString, { timeoutMillis: 200 })()
process.stdout.write(opened._tag === 'Left' ? opened.left.tag : 'opened')
