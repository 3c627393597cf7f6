/** A page of a log as appends: neighbours of one stream together, as far as one append may carry. */
import { MAX_APPEND_BYTES, MAX_EVENTS_PER_APPEND, type StoredEvent } from '../ports/event-store.ts'

/** Weighed generously, so that nothing is refused for its size. */
const MOST_BYTES = MAX_APPEND_BYTES / 2

const BYTES_PER_UNIT = 3

const weightOf = ({ type, data, metadata }: StoredEvent): number =>
  (JSON.stringify(data).length + JSON.stringify(metadata).length + type.length) * BYTES_PER_UNIT

export const runsOf = (events: ReadonlyArray<StoredEvent>): ReadonlyArray<ReadonlyArray<StoredEvent>> => {
  const runs: Array<Array<StoredEvent>> = []
  let weight = 0
  for (const event of events) {
    const run = runs.at(-1)
    const heavier = weight + weightOf(event)
    const fits = run?.[0]?.stream === event.stream && run.length < MAX_EVENTS_PER_APPEND && heavier <= MOST_BYTES
    if (run !== undefined && fits) run.push(event)
    else runs.push([event])
    weight = fits ? heavier : weightOf(event)
  }
  return runs
}
