/// Something that is drawn on a page: a screen, or a part that several screens share.
protocol View {
  func draw(on canvas: inout Canvas)
}
