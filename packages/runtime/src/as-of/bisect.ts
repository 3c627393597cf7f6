/** Finds a place in a stream by halving: twenty looks into a stream of a million events. */
import { type Either, right } from 'fp-ts/lib/Either.js'

/** The least number in `[0, count]` from which on `isAfter` holds; it holds for `count`, unasked, and stays true once it is. */
export const firstWhere = async <Failure>(
  count: number,
  isAfter: (place: number) => Promise<Either<Failure, boolean>>,
): Promise<Either<Failure, number>> => {
  let least = 0
  let most = count
  while (least < most) {
    const middle = Math.floor((least + most) / 2)
    const answer = await isAfter(middle)
    if (answer._tag === 'Left') return answer
    if (answer.right) most = middle
    else least = middle + 1
  }
  return right(least)
}
