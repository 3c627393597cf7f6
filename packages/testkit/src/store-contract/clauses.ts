/** All clauses of the contract, in the order in which they are best read. */
import type { CheckpointStore, EventStore, SnapshotStore } from '@lovebank/runtime'
import type { Clause, WholeStore } from './clause.ts'
import { appending } from './clauses/appending.ts'
import { calls } from './clauses/calls.ts'
import { checkpoints } from './clauses/checkpoints.ts'
import { concurrency } from './clauses/concurrency.ts'
import { limits } from './clauses/limits.ts'
import { reading } from './clauses/reading.ts'
import { repeats } from './clauses/repeats.ts'
import { snapshots } from './clauses/snapshots.ts'
import { subscriptions } from './clauses/subscriptions.ts'
import { tenants } from './clauses/tenants.ts'
import { types } from './clauses/types.ts'
import { agreesWithModel } from './model/agrees-with-model.ts'

export const eventStoreClauses: ReadonlyArray<Clause<EventStore>> = [
  ...appending,
  ...concurrency,
  ...repeats,
  ...limits,
  ...reading,
  ...tenants,
  ...subscriptions,
  ...types,
  ...calls,
  agreesWithModel,
]

export const checkpointStoreClauses: ReadonlyArray<Clause<CheckpointStore>> = checkpoints

export const snapshotStoreClauses: ReadonlyArray<Clause<SnapshotStore>> = snapshots

export const wholeStoreClauses: ReadonlyArray<Clause<WholeStore>> = [
  ...eventStoreClauses,
  ...checkpointStoreClauses,
  ...snapshotStoreClauses,
]
