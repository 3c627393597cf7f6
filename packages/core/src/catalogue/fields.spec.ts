import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue.ts'
import { list } from '../kernel/list.ts'
import { personal } from '../kernel/personal.ts'
import { Name } from '../kernel/text.ts'
import { fieldsOf, objectsIn, personalFieldsOf } from './fields.ts'

describe('the fields of an event', () => {
  it('are told with type, absence and whose personal data they are', () => {
    expect(fieldsOf(catalogue.VolunteerRegistered.codec)).toEqual([
      { name: 'type', type: '"VolunteerRegistered"', isOptional: false, subject: undefined },
      { name: 'volunteerId', type: 'PersonId', isOptional: false, subject: undefined },
      { name: 'number', type: 'VolunteerNumber', isOptional: false, subject: undefined },
      { name: 'unitId', type: 'UnitId', isOptional: false, subject: undefined },
      { name: 'profile', type: 'Profile', isOptional: false, subject: 'volunteerId' },
      { name: 'ageBand', type: 'AgeBand', isOptional: false, subject: undefined },
      { name: 'skills', type: '0 to 30 of Keyword', isOptional: false, subject: undefined },
      { name: 'guardian', type: 'Guardian', isOptional: true, subject: 'volunteerId' },
      { name: 'recruitedBy', type: 'PersonId', isOptional: true, subject: undefined },
      { name: 'partner', type: 'Name', isOptional: true, subject: undefined },
    ])
  })

  it('are none where a codec is no object', () => {
    expect(fieldsOf(t.string)).toEqual([])
  })

  it('keep a choice of several present values as it is', () => {
    const choice = t.strict({ either: t.union([t.string, t.number, t.undefined], 'Choice') })
    expect(fieldsOf(choice)).toEqual([{ name: 'either', type: 'Choice', isOptional: false, subject: undefined }])
  })
})

describe('the personal fields of an event', () => {
  it('are found wherever the mark stands', () => {
    const deep = t.strict({ id: t.string, people: list(t.strict({ id: t.string, name: personal('id', Name) }), 0, 9) })
    expect(personalFieldsOf(deep)).toEqual([{ path: 'people.name', subject: 'id' }])
  })

  it('name for each a sibling that says whose data it is', () => {
    for (const { codec } of Object.values(catalogue)) {
      const names = fieldsOf(codec).map((field) => field.name)
      for (const { path, subject } of personalFieldsOf(codec)) expect(names, `${codec.name}.${path}`).toContain(subject)
    }
  })

  it('hold every birth date: an age band is all that stands outside what can be erased', () => {
    const told = Object.values(catalogue).flatMap(({ codec }) =>
      [codec, ...objectsIn(codec)].filter(({ name }) => name !== 'Profile').flatMap(fieldsOf),
    )
    const birthDates = told.filter(({ name, type }) => /birth/i.test(name) || type === 'Profile')
    expect(birthDates.map(({ subject }) => subject)).toEqual(['volunteerId', 'volunteerId'])
  })

  it('are all names of people and all notes on them', () => {
    const marked = Object.values(catalogue).flatMap(({ codec }) =>
      personalFieldsOf(codec).map(({ path }) => `${codec.name}.${path}`),
    )
    expect(marked.toSorted()).toEqual(
      [
        'StaffAppointed.name',
        'NeedAssessed.note',
        'GrantScheduleAdopted.from',
        'GrantFellDue.from',
        'VolunteerRegistered.profile',
        'VolunteerRegistered.guardian',
        'ProfileAmended.profile',
        'VolunteerSuspended.reason',
        'AppraisalObjectionRaised.objection',
        'AppraisalObjectionUpheld.ruling',
        'AppraisalObjectionDismissed.ruling',
        'ConsentGiven.guardian',
        'InsuranceRecorded.policyNumber',
        'VolunteerCommended.citation',
        'VolunteerEvaluated.remark',
        'StarObjectionRaised.objection',
        'StarObjectionDismissed.ruling',
        'StarObjectionUpheld.ruling',
        'WorkAccepted.qualityNote',
        'CertificateIssued.handlerName',
        'CertificateIssued.holder',
        'CertificateIssued.remarks',
        'CertificateReissued.handlerName',
        'CertificateReissued.reason',
        'CertificateRevoked.reason',
        'RedemptionFulfilled.collectedBy',
        'RedemptionRequested.askedBy',
        'SpendingRestricted.named',
        'WorkRevoked.ruling',
        'RedemptionBlocked.reason',
        'HolderBlocked.reason',
        'NoShowExcused.reason',
        'VolunteerSignedUp.accompaniedBy',
        'VolunteerWaitlisted.accompaniedBy',
        'WorkAccepted.evidence',
        'PointsGranted.from',
        'AgreementAdopted.signedForUs',
        'AgreementAdopted.signedForThem',
        'DeductionRejected.reason',
        'DeductionReversed.reason',
        'OpeningBalanceRecorded.signedBy',
        'DeductionRequested.reason',
        'WorkAccepted.overrideReason',
        'WorkRejected.reason',
        'ObjectionRaised.objection',
        'ObjectionUpheld.ruling',
        'ObjectionDismissed.ruling',
        'DeductionRequested.distinction',
        'DepositReversed.reason',
        'AccountFrozen.reason',
        'StockReceived.from',
        'RedemptionReturned.reason',
        'StatusRecorded.evidence',
        'CreditReversed.reason',
        'PointsCredited.distinction',
        'PointsCredited.evidence',
      ].toSorted(),
    )
  })
})

describe('the objects inside an event', () => {
  it.each([
    ['VolunteerRegistered', ['Profile', 'Guardian']],
    [
      'RateCardAdopted',
      [
        'RateCard',
        'HourlyRate',
        'Tier',
        'SpecialRate',
        'ClockHours',
        'YearlyDays',
        'BlockRate',
        'ActRate',
        'Multiplier',
        'StorageCap',
        'ActItem',
        'MonthlyTier',
        'BaseAmount',
        'PeriodScore',
        'Breach',
        'NoShowRule',
        'Meeting',
      ],
    ],
    ['StockIssued', ['StockLine', 'BatchLine', 'DatedWorth']],
    ['TaskClosed', []],
  ] as const)('of %s are %j', (type, names) => {
    expect([...new Set(objectsIn(catalogue[type].codec).map((codec) => codec.name))]).toEqual(names)
  })
})
