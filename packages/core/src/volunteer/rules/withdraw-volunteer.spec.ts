import { WithdrawVolunteer } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { volunteer } from '../index.ts'
import { volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { registered, suspended, volunteerId, withdrawn } = volunteerStory

const withdraw = commandOf(WithdrawVolunteer, { volunteerId })

test('lets a volunteer leave, suspended or not', () => {
  given([registered]).when(withdraw).then([withdrawn])
  given([registered, suspended]).when(withdraw).then([withdrawn])
})

test('does nothing where the volunteer has left already', () => {
  given([registered, withdrawn]).when(withdraw).then([])
})

test('refuses where nobody is registered', () => {
  given([]).when(withdraw).then(volunteerNotRegistered({ volunteerId }))
})
