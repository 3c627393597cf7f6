/** Killed a hundred times at random in a rebuild under load: `npm run rebuild:kill`, with another number of kills after `--`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill } from './fill.ts'
import { killAgainAndAgain } from './kill.ts'

const KILLS = 100
const LONGEST_MILLIS = 900
const EVENTS_EACH = 30

const kills = Number(process.argv.slice(2).find((arg) => arg !== '--') ?? KILLS)
const folder = mkdtempSync(join(tmpdir(), 'lovebank-kill-'))
const path = join(folder, 'town.db')
await fill(path, EVENTS_EACH)
const millis = Array.from({ length: kills }, () => Math.round(Math.random() * LONGEST_MILLIS))
const { diedIn, end } = await killAgainAndAgain(path, millis)
rmSync(folder, { recursive: true })
const isSame = end.served === end.undisturbed
process.stdout.write(`killed ${kills} times, in ${JSON.stringify(diedIn)}; queries answered in the end: ${end.asked}\n`)
process.stdout.write(`rebuilt ${end.served}\nundisturbed ${end.undisturbed}\n${isSame ? 'the same' : 'NOT THE SAME'}\n`)
process.exitCode = isSame ? 0 : 1
