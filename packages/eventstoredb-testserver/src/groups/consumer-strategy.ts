/** Which of the consumers gets an event. */
import type { ConsumerStrategy } from './settings.ts'

export interface Candidate {
  /** how many events it may still take */
  readonly room: () => number
}

/** `skip`: the one who must have it is busy, but others may have what comes behind it. `full`: nobody has room. */
export type Choice<C> = C | 'skip' | 'full'

export interface Strategy<C extends Candidate> {
  readonly choose: (consumers: ReadonlyArray<C>, stream: string) => Choice<C>
  /** Somebody came or went. */
  readonly changed: (consumers: ReadonlyArray<C>) => void
}

const BUCKETS = 1_024

/** A small hash of text that spreads streams over buckets. */
const bucketOf = (text: string): number => {
  let hash = 2_166_136_261
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619)
  return (hash >>> 0) % BUCKETS
}

const hasRoom = ({ room }: Candidate): boolean => room() > 0

const inTurn = <C extends Candidate>(): Strategy<C> => {
  let turn = 0
  return {
    choose: (consumers) => {
      const order = consumers.map((_, index) => consumers[(turn + index) % consumers.length])
      const found = order.find((consumer) => consumer !== undefined && hasRoom(consumer))
      turn += 1
      return found ?? 'full'
    },
    changed: () => undefined,
  }
}

const toSingle = <C extends Candidate>(): Strategy<C> => ({
  choose: (consumers) => consumers.find(hasRoom) ?? 'full',
  changed: () => undefined,
})

/** Streams fall into buckets, and each bucket belongs to one consumer for as long as that one stays and has no more than its share. */
const pinned = <C extends Candidate>(): Strategy<C> => {
  const owners = new Map<number, C>()
  const bucketsOf = (consumer: C): ReadonlyArray<number> =>
    [...owners].flatMap(([bucket, owner]) => (owner === consumer ? [bucket] : []))
  return {
    choose: (consumers, stream) => {
      if (!consumers.some(hasRoom)) return 'full'
      const bucket = bucketOf(stream)
      const fewest = (): C | undefined => consumers.toSorted((a, b) => bucketsOf(a).length - bucketsOf(b).length)[0]
      const owner = owners.get(bucket) ?? fewest()
      if (owner === undefined) return 'full'
      owners.set(bucket, owner)
      return hasRoom(owner) ? owner : 'skip'
    },
    changed: (consumers) => {
      for (const [bucket, owner] of owners) if (!consumers.includes(owner)) owners.delete(bucket)
      const share = Math.ceil(owners.size / Math.max(1, consumers.length))
      for (const consumer of consumers) for (const bucket of bucketsOf(consumer).slice(share)) owners.delete(bucket)
    },
  }
}

export const createStrategy = <C extends Candidate>(name: ConsumerStrategy): Strategy<C> => {
  switch (name) {
    case 'RoundRobin':
      return inTurn()
    case 'DispatchToSingle':
      return toSingle()
    case 'Pinned':
      return pinned()
  }
}
