/** Every refusal of a task has words in both languages that name its facts. */
import { expect, test } from 'vitest'
import { taskRefusals } from './refusals.ts'

const facts = {
  taskId: 'sweeping',
  shiftId: 'morning',
  otherShiftId: 'noon',
  volunteerId: 'li',
  standing: 'Cancelled',
  term: 'risks',
  agreement: 'Volunteer agreement',
  commandingUnitId: 'command-point',
  lastMoment: '2026-02-09T23:00:00.000Z',
  stands: { from: '2026-02-10T01:00:00.000Z', to: '2026-02-10T02:00:00.000Z' },
  answerBy: '2026-02-10T00:00:00.000Z',
  category: 'street-keeping',
  asked: 'gardening',
  startsAt: '2026-02-10T01:00:00.000Z',
  endsAt: '2026-02-10T03:00:00.000Z',
  opensAt: '2026-02-09T23:00:00.000Z',
  at: '2026-02-10T04:00:00.000Z',
  from: '2026-02-10T01:00:00.000Z',
  to: '2026-02-10T03:00:00.000Z',
  until: '2026-02-17T12:00:00.000Z',
  minutes: 1_441,
  mostMinutes: 1_440,
  attended: 60,
  capacity: 1,
  taken: 2,
  accepted: 3,
  undecided: 4,
  heads: 5,
  free: 2,
  named: 6,
  most: 3,
}
const withStanding = (standing: string) => ({ ...facts, standing })
const ofTask = new Set(['TaskNotPublished', 'TaskOver'])

test.for(Object.values(taskRefusals).map((definition) => [definition.tag, definition] as const))(
  'says what %s means, in English and in Chinese',
  ([tag, definition]) => {
    const told = withStanding(ofTask.has(tag) ? 'Cancelled' : 'Confirmed') as never
    const { en, zh } = definition.messages as { en: (f: never) => string; zh: (f: never) => string }
    expect(en(told)).toMatch(/^[ -~]+\.$/)
    expect(zh(told)).toMatch(/\p{Script=Han}.*[。]$/su)
    expect(`${en(told)}${zh(told)}`).not.toContain('undefined')
  },
)
