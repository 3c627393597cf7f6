/** A map by stream that needs no stream's name: two look-ups by texts that exist already are cheaper than making a third. */
import type { AggregateName, StreamKey } from '@lovebank/core'

export interface StreamMap<Value> {
  readonly get: (key: StreamKey) => Value | undefined
  readonly set: (key: StreamKey, value: Value) => void
  readonly delete: (key: StreamKey) => void
}

export const createStreamMap = <Value>(): StreamMap<Value> => {
  const byAggregate = new Map<AggregateName, Map<string, Value>>()
  return {
    get: ({ aggregate, id }) => byAggregate.get(aggregate)?.get(id),
    set: ({ aggregate, id }, value) => {
      const known = byAggregate.get(aggregate)
      if (known === undefined) byAggregate.set(aggregate, new Map([[id, value]]))
      else known.set(id, value)
    },
    delete: ({ aggregate, id }) => {
      byAggregate.get(aggregate)?.delete(id)
    },
  }
}
