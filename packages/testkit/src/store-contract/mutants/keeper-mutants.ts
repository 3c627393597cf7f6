/** Stores that are broken on purpose in how they keep checkpoints, snapshots and calls; each is caught by the clause it names. */
import type { Checkpoint } from '@lovebank/runtime'
import { right } from 'fp-ts/lib/Either.js'
import type { WholeStore } from '../clause.ts'
import type { Mutant } from './mutant.ts'

export const keeperMutants: ReadonlyArray<Mutant> = [
  {
    name: 'lets a checkpoint go back',
    caughtBy: 'never goes back, and keeps what it had',
    breakStore: (store) => ({
      ...store,
      saveCheckpoint: (checkpoint, options) => async () => {
        await store.deleteCheckpoint(checkpoint.name, options)()
        return store.saveCheckpoint(checkpoint, options)()
      },
    }),
  },
  {
    name: 'saves the place of a checkpoint without its state',
    caughtBy: 'gives back place and state of the last save',
    breakStore: (store) => {
      const firstStates = new Map<string, string>()
      const withFirstState = (checkpoint: Checkpoint): Checkpoint => {
        const state = firstStates.get(checkpoint.name) ?? checkpoint.state
        firstStates.set(checkpoint.name, state)
        return { ...checkpoint, state }
      }
      return {
        ...store,
        saveCheckpoint: (checkpoint, options) => store.saveCheckpoint(withFirstState(checkpoint), options),
      }
    },
  },
  {
    name: 'keeps the last snapshot saved instead of the newest',
    caughtBy: 'keeps the newest snapshot of a stream, whatever the order of saving',
    breakStore: (store) => {
      const saved = new Map<string, Parameters<WholeStore['saveSnapshot']>[0]>()
      return {
        ...store,
        saveSnapshot: (snapshot) => () => Promise.resolve(right(void saved.set(snapshot.stream, snapshot))),
        loadSnapshot: (stream) => () => Promise.resolve(right(saved.get(stream))),
      }
    },
  },
]
