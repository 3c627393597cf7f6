/** Hands out what waits to the consumers who have room, in order. */
import type { Consumer, Delivery } from './consumer.ts'
import type { Strategy } from './consumer-strategy.ts'

const streamOf = ({ resolved: { event, link } }: Delivery): string => (event ?? link)?.stream ?? ''

export interface HandedOut {
  readonly count: number
  /** nobody had room for more */
  readonly isFull: boolean
}

/** What is given is taken out of `waiting`; what has to wait for its own consumer stays, and others pass. */
export const handOut = (
  waiting: Array<Delivery>,
  consumers: ReadonlyArray<Consumer>,
  strategy: Strategy<Consumer>,
  give: (consumer: Consumer, delivery: Delivery) => void,
): HandedOut => {
  let count = 0
  for (let at = 0; at < waiting.length; ) {
    const delivery = waiting[at] as Delivery
    const choice = strategy.choose(consumers, streamOf(delivery))
    if (choice === 'full') return { count, isFull: true }
    if (choice === 'skip') at += 1
    else {
      waiting.splice(at, 1)
      give(choice, delivery)
      count += 1
    }
  }
  return { count, isFull: false }
}
