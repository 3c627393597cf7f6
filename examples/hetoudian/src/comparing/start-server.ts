/** Starts the test server in a process of its own, as a real one would be. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface StartedServer {
  readonly connectionString: string
  readonly stop: () => Promise<void>
}

const SERVER = fileURLToPath(new URL('server.ts', import.meta.url))

/** Rejects where it ends before it has said where it is. */
export const startServer = async (): Promise<StartedServer> => {
  const child = spawn(process.execPath, ['--conditions=lovebank-source', SERVER], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const early = exited.then(([code]) => {
    throw new Error(`the server for tests ended with ${code}`)
  })
  const [said] = await Promise.race([once(child.stdout, 'data'), early])
  early.catch(() => undefined)
  return {
    connectionString: String(said).trim(),
    stop: async () => {
      child.stdin.end()
      await exited
    },
  }
}
