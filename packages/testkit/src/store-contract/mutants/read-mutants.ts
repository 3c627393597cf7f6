/** Stores that read wrongly. */
import type { Position, Revision } from '@lovebank/core'
import { changed, changedPages, type Mutant } from './mutant.ts'

export const readMutants: ReadonlyArray<Mutant> = [
  {
    name: 'loses the last event of a full page',
    caughtBy: 'reads all forward and backward with nothing lost at any page edge',
    breakStore: (store) => ({
      ...store,
      readAll: (tenant, options = {}) =>
        changed(store.readAll(tenant, options), (events) =>
          events.length > 1 && events.length === options.pageSize ? events.slice(0, -1) : events,
        ),
    }),
  },
  {
    name: 'begins a backward read one too late',
    caughtBy: 'reads a stream from a revision on, that one included',
    breakStore: (store) => ({
      ...store,
      readStream: (stream, options = {}) => {
        const isOff = options.direction === 'backward' && options.from !== undefined && options.from > 0
        return store.readStream(stream, isOff ? { ...options, from: ((options.from ?? 1) - 1) as Revision } : options)
      },
    }),
  },
  {
    name: 'takes the position to read after as included',
    caughtBy: 'reads all after or before a position, that one excluded',
    breakStore: (store) => ({
      ...store,
      readAll: (tenant, options = {}) => {
        const isOff = options.direction !== 'backward' && options.from !== undefined && options.from > 0
        return store.readAll(tenant, isOff ? { ...options, from: ((options.from ?? 1) - 1) as Position } : options)
      },
    }),
  },
  {
    name: 'takes a limit for a page size',
    caughtBy: 'stops at a limit, across pages and in both directions',
    breakStore: (store) => ({
      ...store,
      readAll: (tenant, { limit, ...options } = {}) =>
        store.readAll(tenant, limit === undefined || limit === 0 ? options : { ...options, pageSize: limit }),
    }),
  },
  {
    name: 'reads backward in the order of writing',
    caughtBy: 'reads a stream forward and backward with nothing lost at any page edge',
    breakStore: (store) => ({
      ...store,
      readStream: (stream, options = {}) =>
        options.direction === 'backward'
          ? changed(store.readStream(stream, options), (events) => events.toReversed())
          : store.readStream(stream, options),
    }),
  },
  {
    name: 'reads events of every type, whatever is asked for',
    caughtBy: 'reads only the types that are asked for, in both directions, at any page size',
    breakStore: (store) => ({
      ...store,
      readAll: (tenant, options = {}) => store.readAll(tenant, { ...options, types: undefined }),
    }),
  },
  {
    name: 'leaves types out after it has filled its pages',
    caughtBy: 'fills every page of some types but the last',
    breakStore: (store) => ({
      ...store,
      readAll: (tenant, options = {}) =>
        changed(store.readAll(tenant, { ...options, types: undefined }), (events) =>
          events.filter(({ type }) => options.types?.includes(type) !== false),
        ),
    }),
  },
  {
    name: 'counts events of other types towards the limit',
    caughtBy: 'stops at a limit of events of some types',
    breakStore: (store) => ({
      ...store,
      readAll: (tenant, options = {}) =>
        changed(store.readAll(tenant, { ...options, types: undefined }), (events) =>
          events.filter(({ type }) => options.types?.includes(type) !== false),
        ),
    }),
  },
  {
    name: 'says that it looked no further than its last event',
    caughtBy: 'tells how far it looked, to the last event even where it is of another type',
    breakStore: (store) => ({
      ...store,
      readAll: (tenant, options) =>
        changedPages(store.readAll(tenant, options), (page) => ({ ...page, reached: page.events.at(-1)?.position })),
    }),
  },
  {
    name: 'says that it looked one event further than it did',
    caughtBy: 'loses nothing for who goes on from any place that it told',
    breakStore: (store) => ({
      ...store,
      readAll: (tenant, options) =>
        changedPages(store.readAll(tenant, options), ({ events, reached }) => ({
          events,
          reached: reached === undefined || events.length === 0 ? reached : ((reached + 3) as Position),
        })),
    }),
  },
  {
    name: 'closes its calls and goes on reading',
    caughtBy: 'answers StoreClosed to every call after it was closed, and closes again in peace',
    breakStore: (store) => ({ ...store, close: () => Promise.resolve() }),
  },
]
