import { expect, test } from 'vitest'
import { deniedToHousehold } from '../../test/may-do.ts'
import { Command } from '../commands.ts'
import { rightsTable } from './rights-table.ts'

test('the table has a row for each command and a cell for each grantee', () => {
  const [head, rule, ...rows] = rightsTable()
  expect(rows.map((row) => row.split('`')[1])).toEqual(Command.types.map((codec) => codec.name))
  expect(new Set([head, rule, ...rows].map((row) => row?.split('|').length))).toEqual(new Set([16]))
  expect(rows.find((row) => row.includes('`Deposit`'))?.match(/●/g)).toHaveLength(1)
})

test('the column of the auditors is empty', () => {
  const [head = '', , ...rows] = rightsTable()
  const column = head.split('|').findIndex((cell) => cell.includes('审计员'))
  expect(column).toBeGreaterThan(0)
  expect(new Set(rows.map((row) => row.split('|')[column]?.trim()))).toEqual(new Set(['']))
})

test('what is barred in one’s own household bears its mark', () => {
  const marked = rightsTable().filter((row) => row.includes('○'))
  expect(marked.map((row) => row.split('`')[1]).toSorted()).toEqual([...deniedToHousehold].toSorted())
})
