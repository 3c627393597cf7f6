/** What is left on disk when the server is killed while it writes. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { event, events, freshLog, wordOf } from '../../test/log-scene.ts'
import { openLogFile } from './log-file.ts'

const freshFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'log-file-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'log')
}

const reopened = (path: string) => {
  const file = openLogFile(path)
  onTestFinished(file.close)
  return { file, log: freshLog({ persist: file.persist }, file.recovered) }
}

test('every append that was acknowledged is there again, with its places and bytes', () => {
  const path = freshFile()
  const { log } = reopened(path)
  log.append('s', { kind: 'no-stream' }, events('abc'))
  log.append('other', { kind: 'no-stream' }, [{ ...event('d'), data: Buffer.from([0, 255, 10, 13]) }])
  expect(reopened(path).log.all).toEqual(log.all)
})

test('of an append that was half written nothing is there, and the log goes on', () => {
  const path = freshFile()
  reopened(path).log.append('s', { kind: 'no-stream' }, events('ab'))
  appendFileSync(path, '[{"id":"c","stream":"s","revi')
  const { log } = reopened(path)
  expect(wordOf(log.recordsOf('s'))).toBe('ab')
  log.append('s', { kind: 'at', revision: 1 }, events('c'))
  expect(wordOf(reopened(path).log.recordsOf('s'))).toBe('abc')
})
