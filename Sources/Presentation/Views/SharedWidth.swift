/// How two texts share some cells with a gap of two between them: each has what it needs where there is
/// room for both; else one that needs less than half keeps that, and two longer ones share by need.
///
///     shared(42, between: 30, and: 8)    // 30 and 8
///     shared(42, between: 60, and: 8)    // 32 and 8
///     shared(42, between: 60, and: 40)   // 24 and 16
func shared(_ cells: Int, between first: Int, and second: Int) -> (Int, Int) {
  let room = max(0, cells - (first > 0 && second > 0 ? 2 : 0))
  if first + second <= room { return (first, second) }
  if second <= room / 2 { return (room - second, second) }
  if first <= room / 2 { return (first, room - first) }
  let own = room * first / (first + second)
  return (own, room - own)
}
