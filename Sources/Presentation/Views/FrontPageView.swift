import Reading

/// The front page: the nameplate, where the reader left off, columns and articles.
struct FrontPageView: View {
  let front: FrontPage
  let sitting: Sitting

  func draw(on canvas: inout Canvas) {
    let layout = FrontPageLayout(canvas.scene)
    Nameplate(publication: sitting.publication, layout: layout).draw(on: &canvas)
    ContinueLine(sitting: sitting, layout: layout).draw(on: &canvas)
    canvas.draw(within: layout.lists) { canvas in
      if layout.isDocument {
        DocumentView(front: front, sitting: sitting, layout: layout).draw(on: &canvas)
      } else if layout.isWide {
        SectionsView(front: front, sitting: sitting, layout: layout).draw(on: &canvas)
        ArticlesView(front: front, sitting: sitting, layout: layout).draw(on: &canvas)
        OpeningView(front: front, sitting: sitting, layout: layout).draw(on: &canvas)
      } else {
        AccordionView(front: front, sitting: sitting, layout: layout).draw(on: &canvas)
      }
    }
  }
}
