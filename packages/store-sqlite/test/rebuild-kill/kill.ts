/** Kills a bank that is rebuilt under load, as often as is wanted, each time somewhere else, and lets it come to its end. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { bringToEnd, type End } from './town.ts'

const CHILD = join(import.meta.dirname, 'child.ts')

export interface Killed {
  /** the state in which it was when it died, and how often */
  readonly diedIn: Readonly<Record<string, number>>
  readonly end: End
}

const start = (path: string) => {
  const child = spawn(process.execPath, ['--conditions=lovebank-source', CHILD, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(path), 'compiled') },
  })
  const closed = once(child, 'close')
  return { child, closed, lines: createInterface({ input: child.stdout }) }
}

/** Lets it come to its first state, then run for a while, and kills it; the last state it told. */
const runAndKill = async (path: string, millis: number): Promise<string> => {
  const { child, closed, lines } = start(path)
  let last = 'starting'
  lines.on('line', (line) => {
    last = line
  })
  await Promise.race([once(lines, 'line'), closed])
  await pause(millis)
  child.kill('SIGKILL')
  const [, signal] = await closed
  if (signal !== 'SIGKILL') throw new Error(`It ended by itself after ${last}`)
  return last
}

/** Milliseconds between the first state and each kill. */
export const killAgainAndAgain = async (path: string, millis: ReadonlyArray<number>): Promise<Killed> => {
  const diedIn: Record<string, number> = {}
  for (const each of millis) {
    const last = await runAndKill(path, each)
    diedIn[last] = (diedIn[last] ?? 0) + 1
  }
  return { diedIn, end: await bringToEnd(path) }
}
