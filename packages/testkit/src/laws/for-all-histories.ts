/** Runs a law over generated histories, under a title that names the seed: a failure can be brought back. */
import fc from 'fast-check'
import { it } from 'vitest'
import { type History, validHistory } from '../town/town.ts'

/** Together the laws live through more than a thousand histories a run. `LAWS_HISTORIES=3000` looks for what is rare. */
const HISTORIES_A_LAW = Number(process.env['LAWS_HISTORIES'] ?? 25)

/**
 * Only a law that never ends may run out of time. A history takes 10 to 70 ms; where seven jobs share a core, the law that
 * lives each history four times (16) was seen to take 1,900.
 */
const MOST_MILLIS_A_HISTORY = 12_000

/** `LAWS_SEED=123 npx vitest run …` brings a failure back. */
const seed = Number(process.env['LAWS_SEED'] ?? (Date.now() ^ 0x10e3a4c) >>> 0)

/** `law` throws, by an expectation, where the history breaks it. */
export const holdsForAllHistories = (title: string, law: (history: History) => void): void => {
  it(`${title} [${HISTORIES_A_LAW} histories, seed ${seed}]`, {
    timeout: HISTORIES_A_LAW * MOST_MILLIS_A_HISTORY,
  }, () => {
    fc.assert(
      fc.property(validHistory(), (history) => law(history)),
      { numRuns: HISTORIES_A_LAW, seed },
    )
  })
}
