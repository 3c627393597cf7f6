/** A rebuild as a person reads it, a line a state. */
import type { Comparison } from './comparison.ts'
import type { Generation } from './generation.ts'
import type { RebuildState } from './rebuild-state.ts'

const grouped = (count: number): string => Math.round(count).toLocaleString('en')

const named = ({ identity, number }: Generation): string => `${identity}, generation ${number}`

const percent = (portion: number): string => `${Math.floor(portion * 100)} %`

const left = (seconds: number | undefined): string =>
  seconds === undefined ? '' : ` · about ${grouped(Math.ceil(seconds))} s left`

const compared = (comparison: Comparison): string => {
  switch (comparison.tag) {
    case 'Compared': {
      const { serving, rebuilt, differing } = comparison
      const rows = `${grouped(serving.entries)} rows served, ${grouped(rebuilt.entries)} rebuilt`
      return `${rows}, ${differing === 0 ? `none differs, checksum ${rebuilt.checksum}` : `${grouped(differing)} differ`}`
    }
    case 'VersionRaised': {
      const { before, serving, rebuilt, differing } = comparison
      return `${grouped(serving.entries)} rows of ${before}, ${grouped(rebuilt.entries)} rebuilt, ${grouped(differing)} differ, as is expected of another version`
    }
    case 'NotCompared':
      return `${grouped(comparison.rebuilt.entries)} rows rebuilt; not compared: ${comparison.why}`
  }
}

/** Holds no personal data: of rows that differ it tells how many. */
export const tellRebuild = (state: RebuildState): string => {
  switch (state.tag) {
    case 'capturing':
      return 'capturing the head of the log'
    case 'building': {
      const speed = `${grouped(state.eventsPerSecond)} events/s`
      const done = `position ${grouped(state.position ?? 0)} of ${grouped(state.upTo)} (${percent(state.portion)})`
      return `building ${named(state.generation)} · ${done} · ${speed}${left(state.secondsLeft)}`
    }
    case 'catchingUp':
      return `catching up with the tail · ${grouped(state.lag)} positions behind`
    case 'comparing':
      return `comparing · ${grouped(state.compared)} rows, ${grouped(state.differing)} to look at again`
    case 'switched':
      return `switched to ${named(state.generation)} · ${compared(state.comparison)} · ${named(state.before)} is kept`
    case 'alreadyCurrent':
      return `already current: ${named(state.generation)} serves at position ${grouped(state.position ?? 0)}`
    case 'differs':
      return `not switched: ${compared(state.comparison)}`
    case 'cancelled':
      return state.isKept ? 'cancelled; what was built is kept' : 'cancelled; what was built is dropped'
    case 'failed':
      return `failed: ${state.error.message}`
  }
}
