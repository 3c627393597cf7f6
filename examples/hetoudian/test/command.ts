/** Starts one of the example's commands as people do, and waits for its end. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>> | undefined
  /** killed without a warning as soon as it holds */
  readonly killWhen?: (() => boolean) | undefined
}

/** Later starts find here what the first one compiled, which spares them half of their time. */
const COMPILED = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url))

const LOOK_EVERY_MILLIS = 5

/** `entry`: within `src`. */
export const command = (
  entry: string,
  args: ReadonlyArray<string>,
  { environment = {}, killWhen = () => false }: CommandOptions = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const file = fileURLToPath(new URL(`../src/${entry}`, import.meta.url))
    const env = { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...environment }
    const child = spawn(process.execPath, ['--conditions=lovebank-source', file, ...args], { env })
    const texts = { out: '', errors: '' }
    child.stdout.on('data', (text) => {
      texts.out += text
    })
    child.stderr.on('data', (text) => {
      texts.errors += text
    })
    const watch = setInterval(() => {
      if (killWhen()) child.kill('SIGKILL')
    }, LOOK_EVERY_MILLIS)
    child.on('close', (code) => {
      clearInterval(watch)
      resolve({ code, ...texts })
    })
  })
