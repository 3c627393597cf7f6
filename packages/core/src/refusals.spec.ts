import { expect, test } from 'vitest'
import { accountRefusals } from './account/refusals.ts'
import { admissionRefusals } from './admission/refusals.ts'
import { allowanceRefusals } from './allowance/refusals.ts'
import { appraisalRefusals } from './appraisal/refusals.ts'
import { certificateRefusals } from './certificate/refusals.ts'
import { clearingRefusals } from './clearing/refusals.ts'
import { householdRefusals } from './household/refusals.ts'
import { organisationRefusals } from './organisation/refusals.ts'
import { rateCardRefusals } from './ratecard/refusals.ts'
import { redemptionRefusals } from './redemption/refusals.ts'
import { refusalCatalogue, describe as tell } from './refusals.ts'
import { rightsRefusals } from './rights/refusals.ts'
import { shopRefusals } from './shop/refusals.ts'
import { taskRefusals } from './task/refusals.ts'
import { volunteerRefusals } from './volunteer/refusals.ts'
import { welfareRefusals } from './welfare/refusals.ts'

const makers = [
  organisationRefusals,
  volunteerRefusals,
  householdRefusals,
  appraisalRefusals,
  rateCardRefusals,
  taskRefusals,
  accountRefusals,
  allowanceRefusals,
  clearingRefusals,
  welfareRefusals,
  shopRefusals,
  redemptionRefusals,
  certificateRefusals,
  rightsRefusals,
  admissionRefusals,
].flatMap((refusals) => Object.entries(refusals))

test('no two makers of refusals share a name or a tag', () => {
  const names = makers.map(([name]) => name)
  const tags = makers.map(([, definition]) => definition.tag)
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
  expect(tags.toSorted()).toEqual([...new Set(tags)].toSorted())
  expect(Object.keys(refusalCatalogue)).toHaveLength(makers.length)
})

test('the name of a maker is its tag in lower camel case', () => {
  for (const [name, { tag }] of makers) expect(`${name[0]?.toUpperCase()}${name.slice(1)}`).toBe(tag)
})

test('a refusal is told in Chinese and in English with its facts', () => {
  const refusal = accountRefusals.notEnoughPoints({
    asked: 120 as never,
    available: 80,
    held: 40 as never,
    heldUntil: '2026-02-20T01:00:00.000Z' as never,
  })
  expect(tell(refusal, 'en')).toBe(
    'Needs 120 points, has 80 available, 40 held until 2026-02-20T01:00:00.000Z. Choose less, or wait for the next deposit.',
  )
  expect(tell(refusal, 'zh')).toBe(
    '需要 120 分,可用 80 分,另有 40 分冻结至 2026-02-20T01:00:00.000Z。请减少兑换,或等待下一次存款。',
  )
})

test('a refusal of another house is told by its tag', () => {
  expect(tell({ tag: 'NeverHeardOf' } as never, 'en')).toBe('NeverHeardOf')
})

test('no words speak of pay, interest, money or credit: points are thanks, and nobody is paid', () => {
  const ofPay =
    /工资|报酬|薪|利息|信用分|货币|现金|salary|\bwages?\b|\bpay(ment|s)?\b|\binterest\b|credit score|currency|\bcash\b/iu
  const spoken = Object.values(refusalCatalogue).map(({ tag, messages }) => `${tag}: ${messages.en} ${messages.zh}`)
  expect(spoken.filter((words) => ofPay.test(words))).toEqual([])
})
