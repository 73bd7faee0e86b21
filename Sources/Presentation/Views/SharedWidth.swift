/// How two texts share some cells with a gap of two between them: each has what it needs where there is
/// room for both; else the one that leads may take two thirds, and all that the other does not need.
///
///     shared(42, between: 30, and: 8)    // 30 and 8
///     shared(42, between: 60, and: 8)    // 32 and 8
///     shared(42, between: 60, and: 40)   // 26 and 14
///     shared(42, between: 24, and: 60)   // 24 and 16
func shared(_ cells: Int, between first: Int, and second: Int) -> (Int, Int) {
  let room = max(0, cells - (first > 0 && second > 0 ? 2 : 0))
  if first + second <= room { return (first, second) }
  let own = min(first, max(room - second, room * 2 / 3))
  return (own, room - own)
}
