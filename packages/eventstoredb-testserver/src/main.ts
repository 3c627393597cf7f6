/** The server in a process of its own, with an empty log: tells its parent where it listens, and ends with it. */
import { openTestServer } from './test-server.ts'

const server = await openTestServer()
if (process.send === undefined) process.stdout.write(`${server.connectionString}\n`)
else process.send(server.connectionString)

process.once('disconnect', () => void server.close().then(() => process.exit()))
