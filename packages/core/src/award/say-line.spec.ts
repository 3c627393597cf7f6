import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { AssessmentLine } from './assessment.ts'
import { ExplanationLine } from './explanation.ts'
import { type AnyLine, sayLine } from './say-line.ts'

const hourly = {
  line: 'by-the-hour',
  cardVersion: 1,
  category: 'duty',
  minutes: 65,
  pointsPerHour: 10,
  rounding: 'half-up',
  points: 11,
}
const cap = { cap: 50, earnedBefore: 40, cut: 1 }
const storage = { line: 'storage-cap', cap: 50, balanceBefore: 42, cut: 12 }

const spoken: ReadonlyArray<readonly [line: object, en: string, zh: string]> = [
  [
    hourly,
    '65 minutes of “duty”, at 10 points an hour, the total rounded half up: 11 points.',
    '“duty”65 分钟,每小时 10 分,合计四舍五入:11 分。',
  ],
  [
    {
      ...hourly,
      afterHours: 100,
      multiplied: { name: 'night', percent: 150, from: '22:00', until: '23:05' },
    },
    '65 minutes of “duty”, 22:00 to 23:05, at 10 points an hour (after 100 hours of service), counted at 150 % (“night”), the total rounded half up: 11 points.',
    '“duty”65 分钟(22:00至23:05),每小时 10 分(累计服务满 100 小时后),按 150% 计(“night”),合计四舍五入:11 分。',
  ],
  [
    { ...hourly, special: { name: 'weekend', from: '09:00', until: '10:05' } },
    '65 minutes of “duty”, 09:00 to 10:05, at 10 points an hour (“weekend”), the total rounded half up: 11 points.',
    '“duty”65 分钟(09:00至10:05),每小时 10 分(“weekend”),合计四舍五入:11 分。',
  ],
  [
    {
      line: 'by-the-block',
      cardVersion: 1,
      category: 'duty',
      minutes: 100,
      blockMinutes: 45,
      blocks: 2,
      pointsPerBlock: 3,
      rounding: 'down',
      points: 6,
    },
    '100 minutes of “duty” are 2 blocks of 45, rounded down, at 3 points each: 6 points.',
    '“duty”100 分钟,每 45 分钟为一档,舍去零头计 2 档,每档 3 分:6 分。',
  ],
  [
    { line: 'for-the-act', cardVersion: 1, category: 'haircut', points: 1 },
    '“haircut”, for the act: 1 point.',
    '“haircut”按次计:1 分。',
  ],
  [
    { line: 'below-minimum', cardVersion: 1, category: 'duty', minutes: 1, minimumMinutes: 30 },
    '1 minute of “duty” are fewer than the 30 that count: 0 points.',
    '“duty”1 分钟,不足 30 分钟不计:0 分。',
  ],
  [
    { line: 'act-cap', cap: 70, cut: 10 },
    'One work earns at most 70: 10 points less.',
    '每次服务最多 70 分:减 10 分。',
  ],
  [
    { line: 'daily-cap', ...cap },
    'One day earns at most 50, and 40 were earned in it before: 1 point less.',
    '每天最多 50 分,此前已得 40 分:减 1 分。',
  ],
  [
    { line: 'monthly-cap', ...cap },
    'One month earns at most 50, and 40 were earned in it before: 1 point less.',
    '每月最多 50 分,此前已得 40 分:减 1 分。',
  ],
  [
    { line: 'quarterly-cap', ...cap },
    'One quarter earns at most 50, and 40 were earned in it before: 1 point less.',
    '每季度最多 50 分,此前已得 40 分:减 1 分。',
  ],
  [
    { line: 'yearly-cap', ...cap },
    'One year earns at most 50, and 40 were earned in it before: 1 point less.',
    '每年最多 50 分,此前已得 40 分:减 1 分。',
  ],
  [
    { ...storage, above: 'to-be-donated' },
    'The account may hold at most 50 and holds 42: 12 points less, which can only be donated.',
    '账户最多存 50 分,现有 42 分:减 12 分,超出部分只能捐出。',
  ],
  [
    { ...storage, above: 'not-awarded' },
    'The account may hold at most 50 and holds 42: 12 points less, which are not awarded.',
    '账户最多存 50 分,现有 42 分:减 12 分,超出部分不予记入。',
  ],
  [
    { line: 'act-done', cardVersion: 1, act: 'meeting', isOpposite: false, points: 5 },
    '“meeting”: 5 points.',
    '“meeting”:5 分。',
  ],
  [
    { line: 'act-done', cardVersion: 1, act: 'tidy-yard', isOpposite: true, points: -5 },
    'The opposite of “tidy-yard” was found: 5 points less.',
    '与“tidy-yard”相反:减 5 分。',
  ],
  [
    { line: 'act-done', cardVersion: 1, act: 'patrol', isOpposite: false, points: 2, afterTimes: 4 },
    '“patrol” (after 4 times in the month): 2 points.',
    '“patrol”(当月满 4 次后):2 分。',
  ],
  [
    { line: 'too-often-that-month', mostTimesAMonth: 3, cut: 1 },
    'It counts at most 3 times a month: 1 point less.',
    '每月最多计 3 次:减 1 分。',
  ],
  [
    { line: 'too-often', mostTimesAYear: 1, cut: 5 },
    'It counts at most 1 time a year: 5 points less.',
    '每年最多计 1 次:减 5 分。',
  ],
  [
    { line: 'base-amount', cardVersion: 1, status: 'low-income', points: 100 },
    'Each year for the status “low-income”: 100 points.',
    '“low-income”每年基础分:100 分。',
  ],
  [
    { line: 'full-score', cardVersion: 1, points: 100 },
    'Full score at the start of the period: 100 points.',
    '期初满分:100 分。',
  ],
  [
    { line: 'breach', breach: 'littering', times: 3, pointsEach: 5, cut: 15 },
    '“littering”, 3 times 5: 15 points less.',
    '“littering”3 次,每次 5 分:减 15 分。',
  ],
  [
    { line: 'not-below-zero', points: 20 },
    'A score does not fall below zero: 20 points back.',
    '最低为零:加回 20 分。',
  ],
  [
    { line: 'appraised', cardVersion: 1, item: 'courtyard', points: 20 },
    'The panel found “courtyard”: 20 points.',
    '评议“courtyard”:20 分。',
  ],
  [
    { line: 'appraised', cardVersion: 1, points: 50 },
    'The panel found “all items”: 50 points.',
    '评议“各项合计”:50 分。',
  ],
  [
    { line: 'item-cap', item: 'courtyard', cap: 15, cut: 5 },
    'For “courtyard” the card gives at most 15: 5 points less.',
    '“courtyard”按标准最多 15 分:减 5 分。',
  ],
  [
    { line: 'complaint-upheld', cut: 20 },
    'A complaint was upheld, so the act earns nothing: 20 points less.',
    '投诉属实,此项不得分:减 20 分。',
  ],
  [
    { line: 'no-shows', noShows: 3, suspendAfter: 3 },
    'Signed up and not come: 3 times this year. After 3 one is suspended.',
    '今年报名未到 3 次,满 3 次暂停服务。',
  ],
]

test.each(spoken)('%j is told in both languages', (line, en, zh) => {
  expect(isRight(ExplanationLine.decode(line)) || isRight(AssessmentLine.decode(line))).toBe(true)
  expect(sayLine(line as AnyLine, 'en')).toBe(en)
  expect(sayLine(line as AnyLine, 'zh')).toBe(zh)
})
