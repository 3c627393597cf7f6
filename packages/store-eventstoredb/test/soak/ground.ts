/** Where the soak takes place: a server in this process, with its log on disk, or one that somebody else runs. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openTestServer, type TestServer } from '@lovebank/eventstoredb-testserver'

export interface Ground {
  readonly connectionString: string
  /** undefined: of another's server nothing is broken on purpose */
  readonly server: TestServer | undefined
  readonly close: () => Promise<void>
}

export const ownGround = async (): Promise<Ground> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lovebank-soak-'))
  const server = await openTestServer({ file: path.join(folder, 'log') })
  return {
    connectionString: server.connectionString,
    server,
    close: async () => {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const groundOf = (connectionString: string): Ground => ({
  connectionString,
  server: undefined,
  close: () => Promise.resolve(),
})
