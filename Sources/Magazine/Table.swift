/// A table: every row has as many cells as the header.
package struct Table: Hashable, Sendable {
  /// Which edge of its column a cell stands at.
  package enum Alignment: Hashable, Sendable { case leading, centre, trailing }

  /// The edge of each column, as many as the header has cells.
  package let alignments: [Alignment]
  /// What the columns are called.
  package let header: [Text]
  /// The cells, row by row, as many in each as the header has.
  package let rows: [[Text]]
  /// The headings that stand together below another, from left to right.
  package let groups: [HeadingGroup]

  /// Makes a table; short rows are filled with empty cells, long ones cut to the header, and groups
  /// that do not fit the header are left out.
  package init(
    alignments: [Alignment], header: [Text], rows: [[Text]], groups: [HeadingGroup] = []
  ) {
    self.header = header
    self.alignments = header.indices.map { $0 < alignments.count ? alignments[$0] : .leading }
    self.rows = rows.map { row in header.indices.map { $0 < row.count ? row[$0] : Text("") } }
    var end = 0
    self.groups = groups.filter { group in
      guard group.fits(header, from: end) else { return false }
      end = group.columns.upperBound
      return true
    }
  }

  /// The group that a column stands in.
  package func group(of column: Int) -> HeadingGroup? {
    groups.first { $0.columns.contains(column) }
  }
}

/// Neighbouring headings of a table that share a parent: `Rules › Basic`, `Rules › Further`.
package struct HeadingGroup: Hashable, Sendable {
  /// The columns under the parent, from 0.
  package let columns: Range<Int>
  /// The scalars of the parent, with which each of the headings begins.
  package let parent: Int

  /// The scalars between a parent and its child.
  private static let separator = " › "

  /// Makes a group of columns whose headings begin with a parent of so many scalars.
  package init(columns: Range<Int>, parent: Int) {
    self.columns = columns
    self.parent = parent
  }

  /// Where the name of a column itself begins in its heading, in scalars.
  package var child: Int { parent + HeadingGroup.separator.scalarCount }

  fileprivate func fits(_ header: [Text], from start: Int) -> Bool {
    parent > 0 && columns.lowerBound >= start && !columns.isEmpty
      && columns.upperBound <= header.count && header[columns].allSatisfy { $0.length > child }
  }
}

extension HeadingGroup {
  /// The groups that headings show in the conventions of Kan's Markdown: `Rules › Basic`.
  package static func marked(in header: [Text]) -> [HeadingGroup] {
    var groups: [HeadingGroup] = []
    var parents: [String] = []
    for (column, heading) in header.enumerated() {
      guard
        let parent = heading.plain.firstRange(of: separator).map({
          String(heading.plain[..<$0.lowerBound])
        })
      else { continue }
      if let last = groups.last, last.columns.upperBound == column, parents.last == parent {
        groups[groups.count - 1] = HeadingGroup(
          columns: last.columns.lowerBound..<column + 1, parent: last.parent)
      } else {
        groups.append(HeadingGroup(columns: column..<column + 1, parent: parent.scalarCount))
        parents.append(parent)
      }
    }
    return groups
  }
}
