/** What all books have in common. */
import { addDays, addMinutes, type LocalDate, startOfDay } from '@lovebank/core'
import { describe, expect, it } from 'vitest'
import { morningOf } from './book.ts'
import { books } from './index.ts'

describe('a book', () => {
  it('takes a day without a time for eight in the morning', () => {
    for (let days = 0; days < 800; days += 1) {
      const day = addDays('2024-01-01' as LocalDate, days)
      expect(morningOf(day)).toBe(addMinutes(startOfDay(day), 480))
    }
  })

  it.each(books.map((book) => [book.zh, book] as const))('%s knows which columns a file lacks', (_, book) => {
    const headers = Object.values(book.columns).map((column) => column.header)
    const required = Object.values(book.columns).filter((column) => column.isRequired)
    expect(book.under(new Map(headers.map((header, index) => [header, index]))).missing).toEqual([])
    expect(book.under(new Map()).missing).toEqual(required.map((column) => column.header))
  })
})
