extension FolderContents {
  /// What a folder without a name of its own is called by its texts: by the heading of its summary, else by
  /// that of its first page, where there is a summary or the page introduces the folder. `nil` where they
  /// say no more than that they are a list or a beginning.
  func title(from first: (path: String, page: MarkdownPage)?) -> String? {
    let isIntroduced = heading != nil || first.map { FolderContents.namesFolder($0.path) } ?? false
    let titles = [heading, isIntroduced ? first?.page.body.firstTitle : nil]
    return titles.compactMap(\.self).first { !generalTitles.contains($0.lowercased()) }
  }

  /// Whether a page stands for its folder on the web: `README.md`, `index.md`.
  private static func namesFolder(_ path: String) -> Bool {
    ["readme.", "index.", "_index."].contains { path.lowercased().hasPrefix($0) }
  }
}

extension Element {
  /// What its first heading of the first level says.
  fileprivate var firstTitle: String? {
    first { $0.name == "h1" }.map(\.words).flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// Headings that name a part of any book, in small letters.
private let generalTitles: Set = [
  "", "summary", "table of contents", "contents", "toc", "introduction", "preface", "foreword",
  "about", "readme", "index", "home", "overview", "目录", "目錄", "前言", "序", "序言", "简介", "簡介", "介绍",
  "引言", "概述",
]
