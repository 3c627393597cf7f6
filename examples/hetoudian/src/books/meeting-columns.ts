/** The record of the meeting that decided a card or a set of rules: when, and how the votes fell. */
import { Meeting } from '@lovebank/core'
import { date, numberOf } from '../reading/cells.ts'
import { maybe, required, type Values } from '../reading/columns.ts'

const heads = Meeting.type.props.present

export const meetingColumns = {
  heldOn: required('会议日期', date, '议事会日期', 'the day of the meeting'),
  present: required('到会人数', numberOf(heads), '到会几人', 'people present'),
  inFavour: required('赞成人数', numberOf(heads), '赞成几人', 'votes in favour'),
  against: maybe('反对人数', numberOf(heads), '反对几人', 'votes against'),
  abstained: maybe('弃权人数', numberOf(heads), '弃权几人', 'abstentions'),
}

export const meetingOf = ({
  heldOn,
  present,
  inFavour,
  against,
  abstained,
}: Values<typeof meetingColumns>): Meeting => ({ heldOn, present, inFavour, against, abstained })
