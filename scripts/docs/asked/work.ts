/** What the town asks of tasks, shifts and the people on them. */
import { type Chapter, inCore } from './row.ts'

export const work: Chapter = {
  heading: 'Work',
  rows: [
    inCore(
      'Risks and terms are shown and signed at sign-up.',
      'task/rules/sign-up.ts',
      'task/rules/sign-up.spec.ts',
      'refuses a sign-up without the agreement of the task, or with another',
    ),
    inCore(
      'Templates and recurring tasks.',
      'task/template.ts',
      'task/template.spec.ts',
      'a template gives a draft for each day, by the clock of the town, on its own terms',
    ),
    inCore(
      'Call-outs: who is free.',
      'projections/call-outs/answers-to.ts',
      'projections/call-outs/call-outs.spec.ts',
      'tell who is free to come, who is not, and who has not said',
    ),
    inCore(
      'Call-outs: who was asked last.',
      'projections/call-outs/in-turn.ts',
      'projections/call-outs/call-outs.spec.ts',
      'the turn goes to who was never asked, then to who was asked longest ago',
    ),
    inCore(
      'Call-outs: yes or no, with a deadline.',
      'task/rules/answer-call-out.ts',
      'task/rules/answer-call-out.spec.ts',
      'is yes or no, and may change until the deadline',
    ),
    inCore(
      'Teams whose leader signs them up.',
      'task/scope.ts',
      'task/task-scope.spec.ts',
      'the leader of the team signs its members up, in their name, and nobody else',
    ),
    inCore(
      'Group volunteering by partner organisations.',
      'task/rules/sign-up.ts',
      'task/groups.spec.ts',
      'are as many as its heads',
    ),
    inCore(
      'A waitlist that asks, with a deadline, then the next.',
      'task/rules/lapse-offers.ts',
      'task/rules/lapse-offers.spec.ts',
      'writes down what has lapsed and asks the next, who has as long to answer',
    ),
    inCore(
      'Withdrawal deadlines.',
      'task/rules/withdraw-sign-up.ts',
      'task/rules/withdraw-sign-up.spec.ts',
      'lets a volunteer withdraw until the deadline of the task, and no later',
    ),
    inCore(
      'Codes at the place.',
      'task/rules/check-in.ts',
      'task/rules/check-in.spec.ts',
      'asks the volunteer for the code at the place where the task wants it',
    ),
    inCore(
      'Offline packets merge idempotently.',
      'task/rules/record-attendance.ts',
      'task/rules/record-attendance.spec.ts',
      'takes two packets in either order to the same attendance',
    ),
    inCore(
      'Two shifts of one person never overlap, also across tasks and under races.',
      'volunteer/rules/claim-time.ts',
      'packages/testkit/src/laws/work.properties.spec.ts',
      'law 4: nobody serves twice at the same minute, in works that stand',
    ),
    inCore(
      'Bulk acceptance with exceptions.',
      'task/rules/accept-shift.ts',
      'task/rules/accept-shift.spec.ts',
      'leaves out those who are named, and who did not come',
    ),
    inCore(
      'Evidence and quality note.',
      'task/evidence.ts',
      'task/rules/accept-shift.spec.ts',
      'keeps the quality note and the evidence with each work',
    ),
    inCore(
      'Override with a reason.',
      'task/rules/accept-work.ts',
      'task/rules/accept-work.spec.ts',
      'accepts more for a stated reason and stretches the time to fit',
    ),
    inCore(
      'Publicity by village, with masked names.',
      'projections/publicity-board/works-on-show.ts',
      'projections/publicity-board/works-on-show.spec.ts',
      'can be that of a village and of some days of service',
    ),
    inCore(
      'An objection upheld after the deposit reverses it.',
      'policies/credit-work/index.ts',
      'policies/credit-work/credit-work.spec.ts',
      'takes back what rested on revoked work, and frees its minutes',
    ),
    inCore(
      'Capacity counts the heads of a group.',
      'task/rules/sign-up.ts',
      'task/groups.spec.ts',
      'are as many as its heads',
    ),
    inCore(
      'A group has service hours, and those who are named have theirs.',
      'projections/service-hours/fold.ts',
      'projections/service-hours/service-hours.spec.ts',
      'a group has the hours of all its heads, and those who are named have theirs',
    ),
    inCore(
      'An amended call-out comes under an open unit; what was told to who comes stays.',
      'admission/amendment-fits.ts',
      'admission/admit.spec.ts',
      'comes under the command of an open unit, or stays under the one that it had',
    ),
    inCore(
      'Revoked work leaves no trace in hours.',
      'projections/service-hours/fold.ts',
      'projections/service-hours/service-hours.properties.spec.ts',
      'a revoked work is as one that was never confirmed',
    ),
  ],
}
