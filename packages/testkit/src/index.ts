/** Given/when/then, arbitraries and the store contract for Love Bank and those who embed it. */
export * from './arbitraries/arbitrary-of.ts'
export * from './arbitraries/messages.ts'
export * as accountStory from './examples/account-story.ts'
export * as allowanceStory from './examples/allowance-story.ts'
export * as appraisalStory from './examples/appraisal-story.ts'
export * as certificateStory from './examples/certificate-story.ts'
export * as clearingStory from './examples/clearing-story.ts'
export * as consignmentStory from './examples/consignment-story.ts'
export * as householdStory from './examples/household-story.ts'
export * as merchantStory from './examples/merchant-story.ts'
export * as organisationStory from './examples/organisation-story.ts'
export * as rateCardStory from './examples/rate-card-story.ts'
export * as redemptionStory from './examples/redemption-story.ts'
export * as taskStory from './examples/task-story.ts'
export * as volunteerStory from './examples/volunteer-story.ts'
export * from './given-when-then/examples.ts'
export * from './given-when-then/given.ts'
export * from './given-when-then/plain.ts'
export * from './given-when-then/policy-scenario.ts'
export * from './keyring-contract/describe-keyring-contract.ts'
export * from './programme/check-programme.ts'
export * from './programme/programme.ts'
export type { Clause, OpenedStore, OpenStore, WholeStore } from './store-contract/clause.ts'
export {
  checkpointStoreClauses,
  eventStoreClauses,
  snapshotStoreClauses,
  wholeStoreClauses,
} from './store-contract/clauses.ts'
export * from './store-contract/describe-store-contract.ts'
export * from './town/bank.ts'
export * from './town/step.ts'
export * from './town/town.ts'
