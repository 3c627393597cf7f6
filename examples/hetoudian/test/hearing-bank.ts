/** A bank that only remembers which wishes it has heard. */
import type { Command } from '@lovebank/core'
import type { Bank } from '../src/bank/bank.ts'

export interface HearingBank extends Bank {
  readonly heard: Map<string, Command>
  readonly ticks: Array<string>
}

/** `failsAfter` so many wishes, as a process does that is killed. */
export const hearingBank = (
  heard: Map<string, Command> = new Map(),
  failsAfter = Number.POSITIVE_INFINITY,
): HearingBank => {
  let wishes = 0
  const ticks: Array<string> = []
  return {
    heard,
    ticks,
    execute: async (command) => {
      wishes += 1
      if (wishes > failsAfter) return { kind: 'failed', message: 'the power is out' }
      const isRepeat = heard.has(command.commandId)
      heard.set(command.commandId, command)
      return { kind: 'done', isRepeat, events: isRepeat ? 0 : 1 }
    },
    flush: async () => undefined,
    settle: async () => undefined,
    tick: async (now) => {
      ticks.push(now)
    },
  }
}
