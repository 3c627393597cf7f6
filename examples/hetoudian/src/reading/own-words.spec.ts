/** Advice in the words of the book. */
import { personIdOf, type UnitCode, unitIdOf, type VolunteerNumber } from '@lovebank/core'
import { expect, it } from 'vitest'
import { keywordOf } from './keywords.ts'
import { inOwnWords } from './own-words.ts'

const row = { file: 'tasks.csv', line: 2, headers: new Map(), cells: ['r1', 'T-Z9', 'A-77', '看电影', '', '12'] }

it('names numbers and words as they stand in the row, not the ids that stand for them', () => {
  const unit = unitIdOf('T-Z9' as UnitCode)
  const volunteer = personIdOf('A-77' as VolunteerNumber)
  const advice = {
    zh: `没有单位 ${unit}`,
    en: `No unit ${unit}, nobody called ${volunteer}, no "${keywordOf('看电影')}"`,
  }
  expect(inOwnWords(advice, row)).toEqual({
    zh: '没有单位 T-Z9',
    en: 'No unit T-Z9, nobody called A-77, no "看电影"',
  })
})

it('knows each number of a list in one cell', () => {
  const listed = { ...row, cells: ['HTD-1、A-77'] }
  const advice = { zh: `${personIdOf('A-77' as VolunteerNumber)} 是该户成员`, en: '' }
  expect(inOwnWords(advice, listed).zh).toBe('A-77 是该户成员')
})

it('lets all other words be', () => {
  const advice = { zh: '至少 12 分', en: 'at least 12 points, see r1' }
  expect(inOwnWords(advice, row)).toEqual(advice)
})
