/** An EventStoreDB for tests in a process of its own: says where it is, and ends with the process that started it. */
import { openTestServer } from '@lovebank/eventstoredb-testserver'

const server = await openTestServer()
process.stdout.write(`${server.connectionString}\n`)
process.stdin.resume()
process.stdin.on('end', () => {
  void server.close()
})
