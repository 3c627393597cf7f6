/** The events of the units, of the people in them, and of what the town says of them. */
import * as appraisal from '../appraisal/events.ts'
import * as certificate from '../certificate/events.ts'
import * as household from '../household/events.ts'
import * as organisation from '../organisation/events.ts'
import * as volunteer from '../volunteer/events.ts'
import { eventsOf } from './entry.ts'
import { ageBandsRenamed } from './upcast-age-band.ts'

const inOrganisation = eventsOf('organisation')
const inVolunteer = eventsOf('volunteer')
const inHousehold = eventsOf('household')
const inAppraisal = eventsOf('appraisal')
const inCertificate = eventsOf('certificate')

export const eventsOfPeople = {
  UnitEstablished: inOrganisation(organisation.UnitEstablished, 'A unit takes its place in the tree.'),
  UnitRenamed: inOrganisation(organisation.UnitRenamed, 'A unit has another name from now on.'),
  UnitClosed: inOrganisation(organisation.UnitClosed, 'A unit ends; its history stays.'),
  StaffAppointed: inOrganisation(organisation.StaffAppointed, 'A person takes an office at a unit.'),
  StaffRelieved: inOrganisation(organisation.StaffRelieved, 'A person leaves an office at a unit.'),

  VolunteerRegistered: inVolunteer(volunteer.VolunteerRegistered, 'A person joins the volunteers.', ageBandsRenamed),
  ProfileAmended: inVolunteer(
    volunteer.ProfileAmended,
    'The record of who a volunteer is was put right.',
    ageBandsRenamed,
  ),
  VolunteerMoved: inVolunteer(volunteer.VolunteerMoved, 'A volunteer belongs to another unit from now on.'),
  VolunteerSuspended: inVolunteer(volunteer.VolunteerSuspended, 'A volunteer may not serve for the time being.'),
  VolunteerReinstated: inVolunteer(volunteer.VolunteerReinstated, 'A suspended volunteer may serve again.'),
  TimeClaimed: inVolunteer(volunteer.TimeClaimed, 'Minutes of a volunteer are taken by one piece of work.'),
  TimeClaimRefused: inVolunteer(volunteer.TimeClaimRefused, 'Minutes were already taken by other work.'),
  TimeReleased: inVolunteer(volunteer.TimeReleased, 'The work came to nothing and its minutes are free again.'),
  ConsentGiven: inVolunteer(volunteer.ConsentGiven, 'A consent for one purpose stands from now on.'),
  ConsentWithdrawn: inVolunteer(volunteer.ConsentWithdrawn, 'A consent stands no more.'),
  TrainingRecorded: inVolunteer(volunteer.TrainingRecorded, 'A volunteer attended a training.'),
  InsuranceRecorded: inVolunteer(volunteer.InsuranceRecorded, 'A volunteer is insured over these days.'),
  VolunteerCommended: inVolunteer(volunteer.VolunteerCommended, 'A volunteer was honoured.'),
  VolunteerEvaluated: inVolunteer(volunteer.VolunteerEvaluated, 'A period of service was judged.'),
  VolunteerWithdrawn: inVolunteer(volunteer.VolunteerWithdrawn, 'A person leaves the volunteers.'),
  PersonalDataErased: inVolunteer(volunteer.PersonalDataErased, 'The personal part of a record is gone for good.'),
  DuplicateMarked: inVolunteer(volunteer.DuplicateMarked, 'A second record of one person ends in favour of the other.'),
  DistinctMarked: inVolunteer(volunteer.DistinctMarked, 'Two records that look alike are those of two people.'),
  StarProposed: inVolunteer(volunteer.StarProposed, 'Stars are shown to the public before they are granted.'),
  StarObjectionRaised: inVolunteer(volunteer.StarObjectionRaised, 'Somebody objects to a proposed star.'),
  StarObjectionDismissed: inVolunteer(volunteer.StarObjectionDismissed, 'The objection was without ground.'),
  StarObjectionUpheld: inVolunteer(volunteer.StarObjectionUpheld, 'The proposed star came to nothing.'),
  StarAwarded: inVolunteer(volunteer.StarAwarded, 'A volunteer has more stars for so many hours of service.'),
  StarWithdrawn: inVolunteer(volunteer.StarWithdrawn, 'Service that was corrected bears fewer stars, or none.'),

  HouseholdFormed: inHousehold(household.HouseholdFormed, 'People who live together stand on the register as one.'),
  MemberAdded: inHousehold(household.MemberAdded, 'A person belongs to a household from now on.'),
  MemberRemoved: inHousehold(household.MemberRemoved, 'A person left a household alone.'),
  HeadNamed: inHousehold(household.HeadNamed, 'Another member speaks for the household.'),
  HouseholdMoved: inHousehold(household.HouseholdMoved, 'A household lives in another unit from now on.'),
  PoolingChanged: inHousehold(household.PoolingChanged, 'Members keep their points together, or each their own.'),
  HouseholdSplit: inHousehold(household.HouseholdSplit, 'Some members left and are a household of their own.'),
  HouseholdsMerged: inHousehold(household.HouseholdsMerged, 'A household went into another.'),
  HouseholdDissolved: inHousehold(household.HouseholdDissolved, 'A household ended.'),
  StandingNoted: inHousehold(household.StandingNoted, 'The register learns who left the bank or is no person.'),
  HeadLeft: inHousehold(household.HeadLeft, 'The head left the bank; nobody speaks for the household.'),
  KinshipRecorded: inHousehold(household.KinshipRecorded, 'Two people are kin, wherever they live.'),
  KinshipEnded: inHousehold(household.KinshipEnded, 'Two people are kin no more, or never were.'),
  SpendingRestricted: inHousehold(
    household.SpendingRestricted,
    'A holder’s points are spent through named relatives only.',
  ),
  SpendingRestrictionLifted: inHousehold(
    household.SpendingRestrictionLifted,
    'Anybody may collect for a holder again.',
  ),

  OwnHouseholdAssessed: inAppraisal(
    appraisal.OwnHouseholdAssessed,
    'A household says itself what its month was worth.',
  ),
  HouseholdAppraised: inAppraisal(appraisal.HouseholdAppraised, 'A panel appraised a household; it is on show.'),
  AppraisalObjectionRaised: inAppraisal(
    appraisal.AppraisalObjectionRaised,
    'Somebody objects to an appraisal on show.',
  ),
  AppraisalObjectionUpheld: inAppraisal(appraisal.AppraisalObjectionUpheld, 'The objection was right: no points.'),
  AppraisalObjectionDismissed: inAppraisal(
    appraisal.AppraisalObjectionDismissed,
    'The objection was wrong: it stands.',
  ),
  AppraisalConfirmed: inAppraisal(appraisal.AppraisalConfirmed, 'The appraisal stands for good.'),

  CertificateIssued: inCertificate(certificate.CertificateIssued, 'A unit certifies how long somebody served.'),
  CertificateReissued: inCertificate(certificate.CertificateReissued, 'The successor of its issuer answers for it.'),
  CertificateRevoked: inCertificate(certificate.CertificateRevoked, 'The certificate is void, for a reason.'),
}
