/** Starts one of the example's commands as people do, and waits for its end. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

/** `entry`: within `src`. */
export const command = (
  entry: string,
  args: ReadonlyArray<string>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const file = fileURLToPath(new URL(`../src/${entry}`, import.meta.url))
    const env = { ...process.env, ...environment }
    const child = spawn(process.execPath, ['--conditions=lovebank-source', file, ...args], { env })
    const texts = { out: '', errors: '' }
    child.stdout.on('data', (text) => {
      texts.out += text
    })
    child.stderr.on('data', (text) => {
      texts.errors += text
    })
    child.on('close', (code) => resolve({ code, ...texts }))
  })
