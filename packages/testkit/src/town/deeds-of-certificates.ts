/** What the town certifies of its volunteers' service, and takes back; and a station that is merged into another. */
import {
  CloseUnit,
  EstablishUnit,
  IssueCertificate,
  ReissueCertificate,
  RevokeCertificate,
  type UnitCode,
  unitIdOf,
} from '@lovebank/core'
import { care, issuer, sweeping } from '../examples/certificate-story.ts'
import { mayor, stationId, townId, villageId, volunteerOf, worker } from './cast.ts'
import { type Move, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const content = (step: Step, scene: Scene) => ({
  holderId: volunteerOf(step.who),
  holder: { name: '志愿者', volunteerNumber: 'N-1', identityNumber: undefined },
  asOf: minutesLater(scene.now, step.much === 7 ? 2_880 : -1_440).slice(0, 10),
  minutes: step.much === 5 ? 599 : 600,
  tasks: [sweeping, care],
  remarks: undefined,
})

/** Five numbers, so that some are asked for twice. */
export const certify = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const number = `C-${step.what % 5}`
  const by = sent(step, worker)
  const issuing = { ...issuer, unitId: pick([stationId, stationId, stationId, villageId], step.much) }
  if (step.much === 10) return mergeStation(step, scene)
  if (step.much === 11)
    return [wish(sent(step, mayor), ReissueCertificate, { number, ...issuer, unitId: townId, reason: '承继' })]
  const issue = wish(by, IssueCertificate, { number, ...content(step, scene), ...issuing })
  return step.much % 2 === 0 ? [issue] : [issue, wish(by, RevokeCertificate, { number, reason: '时长有误' })]
}

const mergeStation = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const number = `M-${scene.turn}`
  const unitId = unitIdOf('S-3' as UnitCode)
  return [
    wish(mayor, EstablishUnit, { code: 'S-3', kind: 'station', name: '南站', parentId: townId }),
    wish(mayor, IssueCertificate, { number, ...content(step, scene), ...issuer, unitId }),
    wish(mayor, CloseUnit, { unitId }),
    wish(mayor, ReissueCertificate, { number, ...issuer, unitId: stationId, reason: '南站并入东站' }),
  ]
}
