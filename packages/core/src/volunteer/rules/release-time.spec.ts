import { ReleaseTime } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { volunteer } from '../index.ts'
import { timeNotClaimed, volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { claimed, registered, released, volunteerId, withdrawn } = volunteerStory

const release = (workId: string) => commandOf(ReleaseTime, { volunteerId, workId })

test('gives the minutes of one work back and leaves the others', () => {
  const before = [registered, claimed('w1', '01:00', '02:00'), claimed('w2', '02:00', '03:00')]
  given(before)
    .when(release('w1'))
    .then([released('w1')])
  given([...before, released('w1'), withdrawn])
    .when(release('w2'))
    .then([released('w2')])
})

test('refuses to release what was not claimed, or was released before', () => {
  const { workId } = release('w1')
  given([registered]).when(release('w1')).then(timeNotClaimed({ volunteerId, workId }))
  given([registered, claimed('w1', '01:00', '02:00'), released('w1')])
    .when(release('w1'))
    .then(timeNotClaimed({ volunteerId, workId }))
})

test('refuses where nobody is registered', () => {
  given([]).when(release('w1')).then(volunteerNotRegistered({ volunteerId }))
})
