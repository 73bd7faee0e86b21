/// Whether a line may end before a scalar.
package enum BreakOpportunity: UInt8, Sendable {
  case prohibited, allowed, mandatory
}
