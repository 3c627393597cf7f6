#!/usr/bin/env node
/** Writes the digests of folds whose version was raised, and histories for events that none tells of: npm run fold-digests */
import { readFileSync, writeFileSync } from 'node:fs'
import { everyProjection } from '@lovebank/core'
import { readChapters, writeChapter } from './chapters.ts'
import { type DigestTable, renewTable } from './fold-digests.ts'
import { livesThatTell } from './new-chapter.ts'
import { digestsFile, historiesFolder } from './places.ts'
import { untold } from './told.ts'

const MOST_SEEDS = 400

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const tableBefore = (): DigestTable => JSON.parse(readFileSync(digestsFile, 'utf8'))

const addChapter = (): void => {
  const chapters = readChapters(historiesFolder)
  const wanted = untold(
    everyProjection,
    chapters.flatMap(({ lives }) => lives),
  )
  if (wanted.size === 0) return
  const { lives, missing } = livesThatTell(everyProjection, wanted, MOST_SEEDS)
  for (const told of missing)
    say(`✗ ${told}: no life of a town tells it; write the next history by hand, from the fixtures of its events`)
  if (missing.size > 0) process.exitCode = 1
  if (lives.length === 0) return
  const name = String(chapters.length + 1)
  writeChapter(historiesFolder, { name, lives })
  say(`✓ history ${name}: ${lives.flat().length} events tell ${wanted.size - missing.size} things`)
}

addChapter()
const { table, refused } = renewTable(tableBefore(), everyProjection, readChapters(historiesFolder))
writeFileSync(digestsFile, `${JSON.stringify(table, undefined, 2)}\n`)
for (const refusal of refused) say(`✗ ${refusal}`)
if (refused.length > 0) process.exitCode = 1
else say(`✓ the digests of ${everyProjection.length} read models`)
