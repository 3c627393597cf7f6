/** The policy by which an appraisal that nobody objects to stands. */
import { appraisalStory, commandsOf, dueAfter, type Happening, logOf, stateAfter, wishesOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { entriesOf } from '../../kernel/dictionary.ts'
import { appraisal } from './index.ts'

const { appraised, confirmed, dismissed, objected, selfAssessed, UNTIL, upheld, which } = appraisalStory
const due = (happenings: ReadonlyArray<Happening>, now = UNTIL) => commandsOf(dueAfter(appraisal, happenings, now))
const confirm = [{ type: 'ConfirmAppraisal', ...which }]

test('confirms at the end of the publicity, as of that moment, with the same id however late it runs', () => {
  expect(due([selfAssessed, appraised], '2026-02-13T00:59:59.999Z')).toEqual([])
  expect(wishesOf(due([appraised]))).toEqual(confirm)
  expect(due([appraised])[0]?.occurredAt).toBe(UNTIL)
  expect(due([appraised], '2027-01-01T00:00:00.000Z')).toEqual(due([appraised]))
})

test('waits for the ruling, and goes on where it was dismissed', () => {
  expect(due([appraised, objected('wu')])).toEqual([])
  expect(wishesOf(due([appraised, objected('wu'), dismissed]))).toEqual(confirm)
})

test.for([
  ['stands', [confirmed]],
  ['was overturned', [objected('wu'), upheld]],
] as const)('forgets an appraisal that %s', ([, events]) => {
  expect(due([appraised, ...events])).toEqual([])
  expect(entriesOf(stateAfter(appraisal, logOf([appraised, ...events])).shown)).toEqual([])
})

test('knows of no appraisal that was never shown', () => {
  expect(due([objected('wu'), dismissed, confirmed])).toEqual([])
})
