/** A screen that keeps what it is told, the report apart from the rest. */
import type { Screen } from '../src/screen.ts'

export interface HearingScreen extends Screen {
  readonly said: () => string
  readonly reported: () => string
}

export const hearingScreen = (): HearingScreen => {
  const said: Array<string> = []
  let reported = ''
  return {
    say: (text) => {
      said.push(text)
    },
    report: (text) => {
      reported = text
    },
    progress: () => undefined,
    rebuilding: () => undefined,
    endProgress: () => undefined,
    said: () => said.join('\n'),
    reported: () => reported,
  }
}
