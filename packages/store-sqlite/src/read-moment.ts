/**
 * Reads of one turn of the event loop share a transaction: to begin and to end one takes many times what a row takes. It ends with
 * the turn, so that it holds up no checkpoint of the log, and with every commit of this process, so that the next read sees it.
 */
import type { DatabaseSync } from 'node:sqlite'

export interface ReadMoment {
  /** Called before each read. */
  readonly begin: () => void
  readonly end: () => void
}

export const openReadMoment = (db: DatabaseSync): ReadMoment => {
  const begin = db.prepare('BEGIN')
  const commit = db.prepare('COMMIT')
  let turn: NodeJS.Immediate | undefined
  const end = (): void => {
    if (turn !== undefined) clearImmediate(turn)
    turn = undefined
    if (db.isOpen && db.isTransaction) commit.run()
  }
  return {
    begin: () => {
      if (turn !== undefined) return
      turn = setImmediate(end)
      begin.run()
    },
    end,
  }
}
