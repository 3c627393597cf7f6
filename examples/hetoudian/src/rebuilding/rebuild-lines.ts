/** A rebuild as an operator of the town reads it, in Chinese and in English. */
import type { Comparison, RebuildState } from '@lovebank/runtime'
import { grouped } from '../report/text.ts'

const comparedLine = (comparison: Comparison): string => {
  switch (comparison.tag) {
    case 'Compared': {
      const { serving, rebuilt, differing } = comparison
      const rows = `在用 served ${grouped(serving.entries)} 行 rows,重建 rebuilt ${grouped(rebuilt.entries)} 行 rows`
      return `  核对 compared: ${rows},不同 differing ${grouped(differing)} · 校验和 checksum ${rebuilt.checksum}`
    }
    case 'VersionRaised':
      return `  版本已升,不同属预期 the version was raised, so differences are expected: ${grouped(comparison.differing)}`
    case 'NotCompared':
      return `  没有可核对的 not compared: ${comparison.why}`
  }
}

/** How far it is, on one line. */
export const progressLine = (state: RebuildState): string => {
  switch (state.tag) {
    case 'building': {
      const { events, eventsPerSecond, portion, secondsLeft } = state
      const rest = secondsLeft === undefined ? '' : ` · 还需 left ${Math.ceil(secondsLeft)} s`
      const percent = `${Math.floor(portion * 100)} %`
      return `  重建 building ${percent} · ${grouped(events)} 条事件 events · ${grouped(eventsPerSecond)}/s${rest}`
    }
    case 'catchingUp':
      return `  追赶 catching up · 落后 behind ${grouped(state.lag)}`
    case 'comparing':
      return `  核对 comparing · ${grouped(state.compared)} 行 rows`
    case 'capturing':
    case 'switched':
    case 'alreadyCurrent':
    case 'differs':
    case 'cancelled':
    case 'failed':
      return ''
  }
}

/** What came of it. */
export const endLines = (state: RebuildState): ReadonlyArray<string> => {
  switch (state.tag) {
    case 'switched': {
      const { generation, before } = state
      const kept = `旧的第 ${before.number} 代留着,可退回一步 generation ${before.number} is kept for one step back`
      return [
        comparedLine(state.comparison),
        `  已切换到第 ${generation.number} 代 switched to generation ${generation.number} · ${kept}`,
      ]
    }
    case 'differs':
      return [comparedLine(state.comparison), '  没有切换 not switched']
    case 'alreadyCurrent':
      return ['  已是最新 already current']
    case 'cancelled':
      return ['  已取消 cancelled']
    case 'failed':
      return [`  失败 failed: ${state.error.message}`]
    case 'capturing':
    case 'building':
    case 'catchingUp':
    case 'comparing':
      return []
  }
}
