/** The events of the rules and of work. */
import * as ratecard from '../ratecard/events.ts'
import * as task from '../task/events.ts'
import { eventsOf } from './entry.ts'

const inRateCard = eventsOf('ratecard')
const inTask = eventsOf('task')

export const eventsOfWork = {
  RateCardAdopted: inRateCard(ratecard.RateCardAdopted, 'A meeting adopted a rate card.'),
  RedemptionRulesAdopted: inRateCard(ratecard.RedemptionRulesAdopted, 'A meeting adopted rules for redemption.'),

  TaskDrafted: inTask(task.TaskDrafted, 'A unit describes work that it needs.'),
  TaskPublished: inTask(task.TaskPublished, 'Volunteers can see the task and sign up.'),
  TaskAmended: inTask(task.TaskAmended, 'The description of a task was stated anew.'),
  VolunteerSignedUp: inTask(task.VolunteerSignedUp, 'A volunteer has a place on a shift.'),
  VolunteerWaitlisted: inTask(task.VolunteerWaitlisted, 'The shift is full; the volunteer waits for a place.'),
  SignUpWithdrawn: inTask(task.SignUpWithdrawn, 'A volunteer gave up a place or a turn on the waitlist.'),
  WaitlistOffered: inTask(task.WaitlistOffered, 'A place became free and is kept for the first on the waitlist.'),
  WaitlistPromoted: inTask(task.WaitlistPromoted, 'A volunteer from the waitlist has a place.'),
  OfferDeclined: inTask(task.OfferDeclined, 'An offered place was declined.'),
  OfferLapsed: inTask(task.OfferLapsed, 'An offered place was not taken in time.'),
  CheckedIn: inTask(task.CheckedIn, 'A volunteer arrived.'),
  CheckedOut: inTask(task.CheckedOut, 'A volunteer left.'),
  AttendanceRecorded: inTask(task.AttendanceRecorded, 'Attendance from paper or an offline station was entered later.'),
  NoShowMarked: inTask(task.NoShowMarked, 'A volunteer had a place and did not come.'),
  NoShowExcused: inTask(task.NoShowExcused, 'There was a reason not to come.'),
  WorkAccepted: inTask(task.WorkAccepted, 'The work was done, in so many minutes; not yet shown to the public.'),
  WorkRejected: inTask(task.WorkRejected, 'The work was not done as agreed and earns nothing.'),
  PublicityOpened: inTask(task.PublicityOpened, 'The work is shown publicly, and anyone may object.'),
  ObjectionRaised: inTask(task.ObjectionRaised, 'Somebody objects to a work on show.'),
  ObjectionUpheld: inTask(task.ObjectionUpheld, 'The objection was right: the work earns nothing.'),
  ObjectionDismissed: inTask(task.ObjectionDismissed, 'The objection was wrong: the work stands.'),
  WorkConfirmed: inTask(task.WorkConfirmed, 'The work stands: the fact that a deposit rests on.'),
  WorkRevoked: inTask(task.WorkRevoked, 'An objection to confirmed work was right: what rested on it is taken back.'),
  CalledOut: inTask(task.CalledOut, 'People are asked to come to an emergency.'),
  CallOutAnswered: inTask(task.CallOutAnswered, 'Somebody who was called out says whether they come.'),
  TaskCancelled: inTask(task.TaskCancelled, 'The task will not take place.'),
  TaskClosed: inTask(task.TaskClosed, 'The task is over and nothing about it is open.'),
}
