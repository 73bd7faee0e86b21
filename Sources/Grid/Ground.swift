/// Whether the background of a terminal is dark or light.
package enum Ground: Hashable, Sendable {
  case dark, light

  /// The ground that a colour makes, from 0 to 1 each: light where it is brighter than half (ITU-R
  /// BT.601 luma).
  package init(red: Double, green: Double, blue: Double) {
    self = 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 ? .light : .dark
  }
}
