/** All consumer groups of a node. They stand in the log, with how far each is, and are opened from it when first asked for. */
import type { Log } from '../log/log.ts'
import { type Group, openGroup } from './group.ts'
import { loadConfiguration, saveConfiguration } from './group-configuration.ts'
import { checkpointStreamOf, type GroupSettings, groupKey, parkedStreamOf, sourceOf } from './settings.ts'

export interface Groups {
  readonly find: (source: string, name: string) => Group | undefined
  readonly all: () => ReadonlyArray<Group>
  /** False: there is one already. */
  readonly create: (settings: GroupSettings) => boolean
  /** Its consumers are dropped; it goes on from its checkpoint. False: there is none. */
  readonly update: (settings: GroupSettings) => boolean
  readonly remove: (source: string, name: string) => boolean
  /** Every consumer is dropped, and every group goes on from its checkpoint. */
  readonly restart: () => void
}

const keyOf = (settings: GroupSettings): string => groupKey(sourceOf(settings), settings.name)

const forget = (log: Log, settings: GroupSettings): void => {
  for (const stream of [checkpointStreamOf(settings), parkedStreamOf(settings)]) {
    if (log.recordsOf(stream).length > 0) log.softDelete(stream, { kind: 'any' })
  }
}

export const openGroups = (log: Log): Groups => {
  let opened: Map<string, Group> | undefined

  const groups = (): Map<string, Group> => {
    opened ??= new Map(loadConfiguration(log).map((settings) => [keyOf(settings), openGroup(log, settings)]))
    return opened
  }

  const save = (): void =>
    saveConfiguration(
      log,
      [...groups().values()].map(({ settings }) => settings),
    )

  return {
    find: (source, name) => groups().get(groupKey(source, name)),
    all: () => [...groups().values()],
    create: (settings) => {
      if (groups().has(keyOf(settings))) return false
      groups().set(keyOf(settings), openGroup(log, settings))
      save()
      return true
    },
    update: (settings) => {
      const key = keyOf(settings)
      const before = groups().get(key)
      if (before === undefined) return false
      before.close()
      groups().set(key, openGroup(log, settings))
      save()
      return true
    },
    remove: (source, name) => {
      const key = groupKey(source, name)
      const group = groups().get(key)
      if (group === undefined) return false
      groups().delete(key)
      group.close()
      forget(log, group.settings)
      save()
      return true
    },
    restart: () => {
      for (const group of opened?.values() ?? []) group.close()
      opened = undefined
    },
  }
}
