/** The text of a large state, made in turns with others of the event loop; the state must not change meanwhile. */
import { createTurnTaker } from '../system/turns.ts'
import { isTable } from './entries.ts'

const LONGEST_PIECE = 65_536

/** The same as `JSON.stringify(state)`. */
export const stateTextInTurns = async (state: unknown): Promise<string> => {
  if (!isTable(state)) return JSON.stringify(state)
  const turn = createTurnTaker()
  const pieces: Array<string> = []
  let piece = '{'
  let isFirstField = true
  for (const [name, table] of Object.entries(state)) {
    if (table === undefined) continue
    piece += `${isFirstField ? '' : ','}${JSON.stringify(name)}:`
    isFirstField = false
    if (!isTable(table)) {
      piece += JSON.stringify(table)
      continue
    }
    let opening = '{'
    for (const key of Object.keys(table)) {
      const row = JSON.stringify(table[key])
      if (row === undefined) continue
      piece += `${opening}${JSON.stringify(key)}:${row}`
      opening = ','
      if (piece.length < LONGEST_PIECE) continue
      pieces.push(piece)
      piece = ''
      await turn()
    }
    piece += opening === '{' ? '{}' : '}'
  }
  pieces.push(`${piece}}`)
  return pieces.join('')
}
