/**
 * The fixed history over which the folds of read models are held to what they gave before: chapters of lives of towns, once
 * lived and never edited. A chapter is added where a read model begins to handle what no chapter tells of.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { decodeRecorded, type StoredRecord } from '@lovebank/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Recorded } from '../../src/town/bank.ts'

/** One after the other, each a log of its own. */
export type Lives = ReadonlyArray<ReadonlyArray<Recorded>>

export interface Chapter {
  /** `1`, `2` … */
  readonly name: string
  readonly lives: Lives
}

const SUFFIX = '.ndjson'

/** Between two lives. */
const BLANK_LINE = '\n\n'

/** Through the catalogue, as any log is read: events that were written in an older version come in the newest. */
const readEvent = (stored: StoredRecord): Recorded => {
  const decoded = decodeRecorded(stored)
  if (isLeft(decoded)) throw new Error(`A stored history has an event that cannot be read: ${decoded.left.errors[0]}`)
  return decoded.right
}

const readLife = (text: string): ReadonlyArray<Recorded> => text.split('\n').map((line) => readEvent(JSON.parse(line)))

const storedOf = ({ event, ...place }: Recorded): StoredRecord => ({ ...place, type: event.type, data: event })

/** In the order of their numbers; none where there is no such folder. */
export const readChapters = (folder: URL): ReadonlyArray<Chapter> => {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith(SUFFIX))
  const names = files.map((file) => file.slice(0, -SUFFIX.length)).sort((one, other) => Number(one) - Number(other))
  return names.map((name) => ({
    name,
    lives: readFileSync(new URL(name + SUFFIX, folder), 'utf8')
      .trim()
      .split(BLANK_LINE)
      .map(readLife),
  }))
}

/** One event a line. Refuses to write over a chapter. */
export const writeChapter = (folder: URL, { name, lives }: Chapter): void => {
  mkdirSync(folder, { recursive: true })
  const texts = lives.map((life) => life.map((event) => JSON.stringify(storedOf(event))).join('\n'))
  writeFileSync(new URL(name + SUFFIX, folder), `${texts.join(BLANK_LINE)}\n`, { flag: 'wx' })
}
