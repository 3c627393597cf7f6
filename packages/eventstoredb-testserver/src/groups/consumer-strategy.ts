/** Which of the consumers gets an event. */
import type { LogRecord } from '../log/record.ts'

export interface Candidate {
  /** how many events it may still take */
  readonly room: () => number
}

/** A small hash of text that spreads streams over consumers. */
const hashOf = (text: string): number => {
  let hash = 2_166_136_261
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619)
  return hash >>> 0
}

/** Undefined: nobody can take it now; with a pinned strategy everything behind it waits too. */
export const chooseConsumer = <C extends Candidate>(
  strategy: string,
  consumers: ReadonlyArray<C>,
  record: LogRecord,
  turn: number,
): C | undefined => {
  if (consumers.length === 0) return undefined
  const free = (consumer: C | undefined): C | undefined =>
    consumer !== undefined && consumer.room() > 0 ? consumer : undefined
  switch (strategy) {
    case 'Pinned':
    case 'PinnedByCorrelation':
      return free(consumers[hashOf(record.stream) % consumers.length])
    case 'DispatchToSingle':
      return consumers.find(({ room }) => room() > 0)
    default: {
      const inTurn = consumers.map((_, index) => consumers[(turn + index) % consumers.length])
      return free(inTurn.find((consumer) => consumer !== undefined && consumer.room() > 0))
    }
  }
}
