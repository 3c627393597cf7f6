/** A process that commits rows until it is killed: each commit is told on its output before and after it is made. */
import type { Position } from '@lovebank/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { openSqliteReadModels } from '../src/open-read-models.ts'
import { changesUpTo, rowsSpec } from './rows-story.ts'

const [path = ''] = process.argv.slice(2)

const opened = await openSqliteReadModels(path)()
if (isLeft(opened)) throw new Error(opened.left.message)
const tables = await opened.right.openGeneration(rowsSpec)()
if (isLeft(tables)) throw new Error(tables.left.message)
const begun = tables.right.position()
if (isLeft(begun)) throw new Error(begun.left.message)

process.stdout.write('begun\n')
for (let position = (begun.right ?? -1) + 1; ; position += 1) {
  const answer = await tables.right.commit(position as Position, changesUpTo(position))()
  if (isLeft(answer)) throw new Error(answer.left.message)
  process.stdout.write(`${position}\n`)
}
