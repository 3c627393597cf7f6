/** Finds lives that tell what no chapter tells yet, and leaves out of them what they need not tell. */
import type { Projection } from '@lovebank/core'
import fc from 'fast-check'
import type { Recorded } from '../../src/town/bank.ts'
import { steps } from '../../src/town/step.ts'
import { liveThrough } from '../../src/town/town.ts'
import type { Lives } from './chapters.ts'
import { toldBy } from './told.ts'

type AnyProjection = Projection<unknown>

type Life = ReadonlyArray<Recorded>

const MOST_STEPS = 80

const lifeOf = (seed: number): Life => {
  const [lived = []] = fc.sample(steps(MOST_STEPS), { numRuns: 1, seed })
  return liveThrough(lived).recorded
}

const tells = (projections: ReadonlyArray<AnyProjection>, life: Life, wanted: ReadonlySet<string>): boolean =>
  wanted.isSubsetOf(toldBy(projections, [life]))

/** The life without whatever can be left out while it still tells what is wanted: halves first, then less and less. */
const shortened = (projections: ReadonlyArray<AnyProjection>, whole: Life, wanted: ReadonlySet<string>): Life => {
  const ofInterest = projections.filter(({ name }) => [...wanted].some((told) => told.startsWith(`${name} ←`)))
  let life = whole
  for (let length = Math.ceil(life.length / 2); length >= 1; length = Math.floor(length / 2)) {
    for (let from = life.length - 1; from >= 0; from -= length) {
      const without = life.toSpliced(from, length)
      if (tells(ofInterest, without, wanted)) life = without
    }
  }
  return life
}

export interface Found {
  readonly lives: Lives
  /** what none of them tells */
  readonly missing: ReadonlySet<string>
}

/** Looks into lives of so many seeds. The same seeds, towns and projections give the same lives. */
export const livesThatTell = (
  projections: ReadonlyArray<AnyProjection>,
  wanted: ReadonlySet<string>,
  seeds: number,
): Found => {
  const lives: Array<Life> = []
  let missing = wanted
  for (let seed = 1; seed <= seeds && missing.size > 0; seed++) {
    const life = lifeOf(seed)
    const news = missing.intersection(toldBy(projections, [life]))
    if (news.size === 0) continue
    lives.push(shortened(projections, life, news))
    missing = missing.difference(news)
  }
  return { lives, missing }
}
