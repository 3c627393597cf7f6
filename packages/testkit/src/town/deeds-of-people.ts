/** What is kept of people beside their work: entries in the record, consents, second records of one person. */
import {
  Commend,
  Evaluate,
  GiveConsent,
  MarkDistinct,
  MarkDuplicate,
  RecordInsurance,
  RecordTraining,
  type VolunteerState,
  WithdrawConsent,
} from '@lovebank/core'
import { commendation, evaluation, insurance, training } from '../examples/volunteer-story.ts'
import { stateIn } from './bank.ts'
import { mayor, volunteerOf, worker } from './cast.ts'
import { type Move, wish } from './move.ts'
import { pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

/** An entry that a new one may correct, now and then one that is not there. */
const wrongEntry = (step: Step, scene: Scene): string | undefined => {
  if (step.who < 8) return undefined
  const state = stateIn(scene.bank, 'volunteer', volunteerOf(step.who)) as VolunteerState
  const records = state.kind === 'NotRegistered' ? [] : state.records
  return records[step.much % (records.length + 1)]?.entry.recordId ?? 'never-entered'
}

export const keepRecord = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const by = sent(step, worker)
  const entry = { volunteerId: volunteerOf(step.who), replaces: wrongEntry(step, scene) }
  return pick<ReadonlyArray<Move>>(
    [
      [wish(by, RecordTraining, { ...entry, ...training })],
      [wish(by, RecordInsurance, { ...entry, ...insurance })],
      [wish(by, Commend, { ...entry, ...commendation })],
      [wish(by, Evaluate, { ...entry, ...evaluation })],
    ],
    step.what,
  )
}

const purposes = ['publicity', 'certificate-check', 'guardian'] as const

/** Some think better of it at once. */
export const keepConsents = (step: Step, _scene: Scene): ReadonlyArray<Move> => {
  const volunteerId = volunteerOf(step.who)
  const purpose = pick(purposes, step.what)
  const isMothers = purpose === 'guardian' || step.much % 4 === 0
  const guardian = isMothers && step.much > 0 ? { name: '李母', relation: '母亲', phone: undefined } : undefined
  const by = sent(step, isMothers ? worker : volunteerId)
  return [
    wish(by, GiveConsent, { volunteerId, purpose, guardian }),
    ...(step.much % 2 === 0 ? [wish(by, WithdrawConsent, { volunteerId, purpose })] : []),
  ]
}

/** Two of the register look alike. Mostly it is the fourth, who comes later than the others and has little to lose. */
export const tellApart = (step: Step, _scene: Scene): ReadonlyArray<Move> => {
  const volunteerId = volunteerOf(step.much < 8 ? 3 : step.who)
  const otherId = volunteerOf(step.what)
  const by = sent(step, mayor)
  return step.much % 2 === 0
    ? [wish(by, MarkDuplicate, { volunteerId, keptId: otherId })]
    : [wish(by, MarkDistinct, { volunteerId, otherId })]
}
