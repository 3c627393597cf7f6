/** 培训表彰评价: trainings, commendations and evaluations, the parts of a volunteer's record that are no service (Regulations, art. 19). */
import { type Command, type CommandHeader, type Grade, type PersonId, SomeMinutes } from '@lovebank/core'
import { date, minutes, name, note, oneOf } from '../reading/cells.ts'
import { maybe, required, type Values } from '../reading/columns.ts'
import { defineBook, type Lacking, lacking, morningOf, wish } from './book.ts'
import { by, on, volunteer } from './shared-columns.ts'

const kinds: Readonly<Record<string, 'training' | 'commendation' | 'evaluation'>> = {
  培训: 'training',
  表彰: 'commendation',
  评价: 'evaluation',
}

const grades: Readonly<Record<string, Grade>> = {
  优秀: 'excellent',
  良好: 'good',
  合格: 'sufficient',
  不合格: 'insufficient',
}

const columns = {
  volunteer,
  kind: required('种类', oneOf(kinds), '培训、表彰或评价', 'a training, a commendation or an evaluation'),
  title: maybe('名称', name, '课程或荣誉名称;评价留空', 'of the course or the honour; blank for an evaluation'),
  from: maybe('单位', name, '谁举办或授予;评价留空', 'who held or granted it; blank for an evaluation'),
  minutes: maybe('时长', minutes(SomeMinutes), '培训时长,分钟', 'minutes of a training'),
  grade: maybe('等次', oneOf(grades), '评价等次', 'of an evaluation'),
  begins: maybe('评价起', date, '评价期间的第一天', 'the first day that is judged'),
  ends: maybe('评价止', date, '评价期间的最后一天', 'the last day that is judged'),
  remark: maybe('说明', note, '事迹或评语', 'a citation or a remark'),
  on: { ...on, zh: '举办、授予或评价的日期', en: 'the day of the training, the honour or the evaluation' },
  by,
}

type RecordRow = Values<typeof columns>

type Header = CommandHeader & { readonly volunteerId: PersonId; readonly replaces: undefined }

const trainingOf = (row: RecordRow, header: Header): ReadonlyArray<Command> | Lacking => {
  if (row.title === undefined) return lacking('名称')
  if (row.from === undefined) return lacking('单位')
  if (row.minutes === undefined) return lacking('时长')
  const { title: course, from: heldBy, on: heldOn, minutes: length } = row
  return [{ type: 'RecordTraining', ...header, course, heldBy, heldOn, minutes: length }]
}

const commendationOf = (row: RecordRow, header: Header): ReadonlyArray<Command> | Lacking => {
  if (row.title === undefined) return lacking('名称')
  if (row.from === undefined) return lacking('单位')
  const { title, from: grantedBy, on: commendedOn, remark: citation } = row
  return [{ type: 'Commend', ...header, title, grantedBy, commendedOn, citation }]
}

const evaluationOf = (row: RecordRow, header: Header): ReadonlyArray<Command> | Lacking => {
  if (row.grade === undefined) return lacking('等次')
  if (row.begins === undefined) return lacking('评价起')
  if (row.ends === undefined) return lacking('评价止')
  const { grade, begins: from, ends: until, remark } = row
  return [{ type: 'Evaluate', ...header, grade, from, until, remark }]
}

export const records = defineBook({
  name: 'records',
  zh: '培训表彰评价',
  en: 'trainings, commendations and evaluations',
  stage: 'outcomes',
  columns,
  key: (row) => `${row.volunteer}/${row.kind}/${row.title ?? row.begins ?? ''}/${row.on}`,
  lane: (row) => `volunteer/${row.volunteer}`,
  at: (row) => row.on,
  commands: ([row], idOf) => {
    const wished = wish(idOf('record'), row.by, morningOf(row.on))
    const header: Header = { ...wished, volunteerId: row.volunteer, replaces: undefined }
    switch (row.kind) {
      case 'training':
        return trainingOf(row, header)
      case 'commendation':
        return commendationOf(row, header)
      case 'evaluation':
        return evaluationOf(row, header)
    }
  },
})
