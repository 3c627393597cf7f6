/** The text of a large state, made in turns with others of the event loop; the state must not change meanwhile. */
import { createTurnTaker } from '../system/turns.ts'
import { type Fields, isTable } from './entries.ts'

const LONGEST_PIECE = 65_536

/** `"key":value` of each field that JSON has, with a comma before all but the first. */
function* members(fields: Fields): Generator<readonly [opening: string, value: unknown]> {
  let comma = ''
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    yield [`${comma}${JSON.stringify(name)}:`, value]
    comma = ','
  }
}

function* piecesOf(state: Fields): Generator<string> {
  yield '{'
  for (const [opening, table] of members(state)) {
    yield opening
    if (!isTable(table)) yield JSON.stringify(table)
    else {
      yield '{'
      for (const [key, row] of members(table)) yield key + JSON.stringify(row)
      yield '}'
    }
  }
  yield '}'
}

/** The same as `JSON.stringify(state)`. */
export const stateTextInTurns = async (state: unknown): Promise<string> => {
  if (!isTable(state)) return JSON.stringify(state)
  const turn = createTurnTaker()
  const pieces: Array<string> = []
  let piece = ''
  for (const part of piecesOf(state)) {
    piece += part
    if (piece.length < LONGEST_PIECE) continue
    pieces.push(piece)
    piece = ''
    await turn()
  }
  return `${pieces.join('')}${piece}`
}
