/** Copies a town's log from one store to another for an operator, with its progress, and a word at the end for scripts: its exit code. */
import { type Copied, type CopyError, type CopyProgress, copyLog, type StoreError } from '@lovebank/runtime'
import { openStore, type Store } from '../bank/open-store.ts'
import { describePlace } from '../bank/store-place.ts'
import { grouped } from '../report/text.ts'
import { type Move, parseMove, USAGE } from './arguments.ts'

const FAILED = 1
const BAD_USE = 2
const DIFFERENT = 3
const SOURCE_AHEAD = 4

const TELL_EVERY_MILLIS = 2_000

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const fail = (code: number, { tag, message }: { readonly tag: string; readonly message: string }): number => {
  process.stderr.write(`${tag}: ${message}\n`)
  return code
}

const stages = { copying: '复制 copying', comparing: '核对 comparing' } as const

const createTelling = (): ((progress: CopyProgress) => void) => {
  let toldAt = performance.now()
  return ({ stage, events, eventsPerSecond, portion }) => {
    const now = performance.now()
    if (now - toldAt < TELL_EVERY_MILLIS) return
    toldAt = now
    const percent = `${Math.floor(portion * 100)} %`
    say(
      `  ${stages[stage]} ${percent.padStart(5)} · ${grouped(events)} events · ${grouped(Math.round(eventsPerSecond))}/s`,
    )
  }
}

const tellCopied = ({ copied, events, digest, isSourceAhead }: Copied): number => {
  say(`已复制并核对 copied ${grouped(copied)}, both hold ${grouped(events)} events · ${digest}`)
  if (!isSourceAhead) return 0
  say('源又有新账:停下所有写入,再复制一次 the source went on meanwhile: stop its writers, and copy again')
  return SOURCE_AHEAD
}

const codeOf = ({ tag }: CopyError): number => {
  switch (tag) {
    case 'StoreFailed':
      return FAILED
    case 'TargetDiffers':
      return DIFFERENT
  }
}

const notOpened = (side: string, error: StoreError): number =>
  fail(FAILED, { tag: error.tag, message: `${side}: ${error.message}` })

const copyBetween = async (source: Store, target: Store, { tenant }: Move, signal: AbortSignal): Promise<number> => {
  const copied = await copyLog({ source, target, tenant, signal, onProgress: createTelling() })()
  return copied._tag === 'Right' ? tellCopied(copied.right) : fail(codeOf(copied.left), copied.left)
}

const copyTo = async (source: Store, move: Move, signal: AbortSignal): Promise<number> => {
  const target = await openStore(move.to)
  if (target._tag === 'Left') return notOpened('TO', target.left)
  try {
    return await copyBetween(source, target.right, move, signal)
  } finally {
    await target.right.close()
  }
}

const main = async (): Promise<number> => {
  const move = parseMove(process.argv.slice(2), process.env)
  if (move._tag === 'Left') {
    process.stderr.write(`${move.left.message}\n\n${USAGE}`)
    return BAD_USE
  }
  const { from, to, tenant } = move.right
  say(`${tenant}: ${describePlace(from)} → ${describePlace(to)}`)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const source = await openStore(from, { isReadOnly: true })
  if (source._tag === 'Left') return notOpened('FROM', source.left)
  try {
    return await copyTo(source.right, move.right, stop.signal)
  } finally {
    await source.right.close()
  }
}

process.exitCode = await main()
