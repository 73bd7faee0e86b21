import Grid
import Reading

/// Draws what the reader sees.
///
///     render(state, Theme(state.preferences.theme, depth: .indexed)).frame.text
package func render(_ state: State, _ theme: Theme) -> Page {
  var canvas = Canvas(state.scene, theme)
  let lowest = state.screens.lastIndex { !$0.isPanel } ?? 0
  for screen in state.screens.suffix(from: lowest) { view(of: screen, state).draw(on: &canvas) }
  if state.screen.mode != .prompt { StatusLine(state).draw(on: &canvas) }
  canvas.setTitle(windowTitle(state))
  return canvas.page
}

/// What draws a screen.
private func view(of screen: Screen, _ state: State) -> any View {
  switch screen {
  case .front(let front): FrontPageView(front: front, sitting: state.sitting)
  case .article(let article): ArticleView(article, state.journey, state.preferences)
  case .outline(let outline): OutlineView(outline: outline, sitting: state.sitting)
  case .help(let help): HelpView(help: help)
  case .note(let note): NoteView(note: note)
  case .panel(let panel): TextPanelView(panel: panel)
  case .links(let letters): LinkLettersView(letters: letters)
  case .search(let search): SearchView(search: search)
  case .bookmarks(let list): BookmarksView(list: list, publication: state.sitting.publication)
  case .library(let list): LibraryView(list: list)
  case .index(let list): IndexView(list: list)
  case .prompt(let prompt): PromptView(prompt: prompt)
  }
}

/// The article and the publication.
private func windowTitle(_ state: State) -> String {
  let side = state.scene.shown.side
  let title = state.sitting.publication.title[side]
  return state.article.map { "\($0.story.article.title[side]) — \(title)" } ?? title
}
