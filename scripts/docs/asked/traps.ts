/** Where others fell: what is known to go wrong in points, hours and stocks. */
import { type Chapter, inCore } from './row.ts'

export const traps: Chapter = {
  heading: 'Traps',
  rows: [
    inCore(
      'Days and months begin at the town’s midnight.',
      'kernel/time.ts',
      'kernel/time.spec.ts',
      'a new day begins at four in the afternoon of Greenwich',
    ),
    inCore(
      'The device’s time and the time of receipt are both kept.',
      'task/rules/check-in.ts',
      'task/rules/check-in.spec.ts',
      'keeps what the clock of the device said beside the time that counts',
    ),
    inCore(
      'A check-in without a check-out gives no minutes.',
      'task/rules/accept-work.ts',
      'task/rules/accept-work.spec.ts',
      'gives no minutes for a check-in without a check-out',
    ),
    inCore(
      'A forgotten check-out is closed at the shift’s end, marked assumed; the accepter decides.',
      'task/rules/close-attendance.ts',
      'task/rules/close-attendance.spec.ts',
      'counts until the end of the shift, and the accepter decides',
    ),
    inCore(
      'Keyed neither on phone nor on name.',
      'volunteer/rules/register-volunteer.ts',
      'volunteer/rules/register-volunteer.spec.ts',
      'registers a volunteer under the id of the number',
    ),
    inCore(
      'One phone for a family, one name twice in a village: alike, never the same by itself.',
      'projections/duplicate-candidates/pairs-alike.ts',
      'projections/duplicate-candidates/pairs-alike.spec.ts',
      'with the same name, phone and village are alike, however they were written',
    ),
    inCore(
      '“Not a duplicate” is remembered.',
      'volunteer/rules/mark-distinct.ts',
      'projections/duplicate-candidates/pairs-alike.spec.ts',
      'are no candidates once told apart, from whichever side',
    ),
    inCore(
      'A household splits or merges with open lots.',
      'account/rules/pass-on.ts',
      'account/rules/pass-on.spec.ts',
      'leaves lot by lot, each with its kind and expiry, and the rest stays',
    ),
    inCore(
      'A household splits or merges with open holds.',
      'policies/succession/index.ts',
      'policies/succession/interleavings.properties.spec.ts',
      'closes the account of a household that is no more once its last hold has ended',
    ),
    inCore(
      'A household splits or merges within a month of limits.',
      'policies/used-limits/index.ts',
      'policies/used-limits/used-limits.spec.ts',
      'releases on both sides what is released on the one',
    ),
    inCore(
      'The objector is hidden from the public.',
      'projections/projection.ts',
      'projections/projections.properties.spec.ts',
      'never tells who raised an objection',
    ),
    inCore(
      'The objector is known to the arbiter, and is not the arbiter.',
      'task/rules/rule-on-objection.ts',
      'task/rules/rule-on-objection.spec.ts',
      'refuses a ruling by the objector, in person or through somebody',
    ),
    inCore(
      'One open objection per work and person.',
      'task/rules/raise-objection.ts',
      'task/rules/raise-objection.spec.ts',
      'refuses a second objection while one is open',
    ),
    inCore(
      'A late event changes no answer of its own day: what was good then can be spent then.',
      'account/reverse-expiry.ts',
      'account/rules/late-news.spec.ts',
      'holds what was good on its day, oldest first, and takes just that much of the write-off back',
    ),
    inCore(
      'What is held is not available from the moment of the hold.',
      'account/rules/place-hold.ts',
      'account/rules/place-hold.spec.ts',
      'refuses a hold of more points than are available, telling what is held until when',
    ),
    inCore(
      'Same-instant lots have a total order, one for spending and for expiry.',
      'account/lot.ts',
      'packages/testkit/src/laws/points.properties.spec.ts',
      'law 8: oldest lots are spent first, and none after its expiry',
    ),
    inCore(
      'Expiry booked late, twice or never changes nothing.',
      'account/rules/expire-points.ts',
      'packages/testkit/src/laws/time.properties.spec.ts',
      'law 16: expiry run never, on time or again and again changes no answer',
    ),
    inCore(
      'What has expired is not spendable the instant it expires.',
      'account/balance.ts',
      'account/rules/place-hold.spec.ts',
      'does not spend what expired today although nobody booked it',
    ),
    inCore(
      'A reversal restores the same lots with their old expiry.',
      'account/give-back.ts',
      'account/rules/reverse-capture.spec.ts',
      'gives points back to their lots, the last spent first',
    ),
    inCore(
      'What expired meanwhile goes to expired, never back to spendable.',
      'account/give-back.ts',
      'account/rules/release-hold.spec.ts',
      'sends to expired what expired during the hold, never back to spendable',
    ),
    inCore(
      'Shares: floor first, then one by one in a stated order; the parts sum to the whole.',
      'kernel/share-out.ts',
      'kernel/share-out.spec.ts',
      'the shares sum to the whole, and none is a whole point away from its exact part',
    ),
    inCore(
      'A forced path has an event of its own: debt by a reversal.',
      'account/rules/reverse-deposit.ts',
      'account/rules/reverse-deposit.spec.ts',
      'settles what was spent from other lots, oldest first, and records the rest as debt',
    ),
    inCore(
      'A forced path has an event of its own: debt by a deduction.',
      'account/rules/approve-deduction.ts',
      'account/rules/approve-deduction.spec.ts',
      'refuses more than is there, unless the request allows a debt',
    ),
  ],
}
