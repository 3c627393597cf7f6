/** The long soak: npm run soak, or npm run soak -- COMMANDS SEED. Prints its seed, how far it is, and what struck. */
import { randomInt, randomUUID } from 'node:crypto'
import { groundOf, ownGround } from './ground.ts'
import { judged } from './judged.ts'
import { runSoak, type SoakReport } from './soak.ts'
import { strikesOf } from './strikes.ts'

const LONG = 20_000
const CALLERS = 16
const CHANCE_OF_STRIKE = 0.1
const PROGRESS_EVERY = 1_000

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const sayHowItWent = ({ told, log, readerRestarts, struck }: SoakReport): void => {
  for (const [name, count] of [...struck].toSorted()) say(`  ${name.padEnd(74)} ${String(count).padStart(6)}`)
  const counts = Map.groupBy(told, ({ outcome }) => outcome.tag)
  for (const [tag, some] of counts) say(`  commands ${tag.padEnd(65)} ${String(some.length).padStart(6)}`)
  const unknown = told.filter(({ wasUnknown }) => wasUnknown).length
  say(`  commands whose outcome was unknown for a while                             ${String(unknown).padStart(6)}`)
  say(`  events in the log                                                          ${String(log.length).padStart(6)}`)
  say(
    `  times the read model was taken up again                                    ${String(readerRestarts).padStart(6)}`,
  )
}

const [commands = LONG, seed = randomInt(2 ** 31)] = process.argv.slice(2).map(Number)
const url = process.env['EVENTSTOREDB_URL']
const ground = url === undefined ? await ownGround() : groundOf(url)
const tenant = `soak${randomUUID().slice(0, 8)}`
say(
  `${commands} commands by ${CALLERS} callers, seed ${seed}, ${url === undefined ? 'with faults, at a cluster of three' : 'without faults'}`,
)
const begun = performance.now()
const seconds = (): string => `${((performance.now() - begun) / 1_000).toFixed(1)} s`
const report = await runSoak(ground, {
  seed,
  commands,
  callers: CALLERS,
  strikes: strikesOf(seed, commands, CHANCE_OF_STRIKE),
  tenant,
  onSending: (number) => {
    if (number > 0 && number % PROGRESS_EVERY === 0) say(`  ${number} of ${commands} sent after ${seconds()}`)
  },
})
await ground.close()
const findings = await judged(report, tenant)
sayHowItWent(report)
for (const finding of findings) say(`WRONG ${finding}`)
say(
  findings.length === 0
    ? `All is well, after ${seconds()}`
    : `${findings.length} findings; again: npm run soak -- ${commands} ${seed}`,
)
process.exitCode = findings.length === 0 ? 0 : 1
