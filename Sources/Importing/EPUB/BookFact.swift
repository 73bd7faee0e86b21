import Magazine

/// What can be wrong with a book or a document.
package enum BookFact: Hashable, Sendable {
  /// Nothing in the archive says what the book is.
  case noPackage
  /// The text is encrypted by a scheme.
  case protected(String)
  /// There is no text in it.
  case empty
  /// Bytes that are text in no encoding that could be told.
  case noText
  /// A line of text longer than so many bytes.
  case endlessLine(limit: Int)
  case missingFile
  case damagedFile
  /// A file whose name leads out of the archive.
  case strayFile
  /// A page that is no XML as it says, and was read as browsers do.
  case repaired
  /// The pages are drawn; their text is set anew.
  case fixedLayout
  /// Its characters are others than a font of its own shows, so that the text makes no sense.
  case scrambled
  /// The text beyond so many bytes is left out.
  case tooMuchText(limit: Int)
  /// More pieces than so many that say next to nothing.
  case tooManyPieces(limit: Int)
  /// Nobody says how the text is written; it was taken for this.
  case guessedEncoding(TextEncoding)
  /// `pdftotext` is not installed, without which no PDF is read.
  case noPDFReader
  /// `pdftotext` could not read it.
  case unreadablePDF
  /// Paragraphs and headings were guessed from the places of letters.
  case rough
  case archive(ArchiveFault)

  /// What, and what to do.
  var sentence: Phrase {
    switch self {
    case .noPackage:
      Phrase(
        "not a whole e-book: its package document is missing; get it again",
        "电子书不完整，缺少 OPF 文件；请重新取得")
    case .protected(let scheme):
      Phrase(
        "protected by \(scheme), which Kan does not open; read it where it was bought",
        "受 \(scheme) 保护，无法打开；请在购买处阅读")
    case .empty: Phrase("there is no text in it; its pages may be pictures", "其中没有文字；各页可能是图片")
    case .noText:
      Phrase(
        "no text in an encoding that Kan can tell; name it with --encoding if it is one",
        "不是可辨认编码的文本；如确为文本，请用 --encoding 指定编码")
    case .endlessLine(let limit):
      Phrase(
        "a line of more than \(limit >> 20) MB, which no text has; break it into lines",
        "有一行超过 \(limit >> 20) MB，文本没有这么长的行；请先分行")
    case .missingFile:
      Phrase("named in the book and not there; the rest is read", "书中列出却不存在；其余照常读入")
    case .damagedFile: Phrase("damaged; read as far as it goes", "已损坏；能读的部分已读入")
    case .strayFile: Phrase("its name leads out of the archive; left out", "名称指向压缩包之外；已略去")
    case .repaired: Phrase("not well-formed; read as a browser reads it", "格式有误；已按浏览器的方式读入")
    case .fixedLayout:
      Phrase("made of fixed pages; its text is set anew", "固定版式；文字已重新排版")
    case .scrambled:
      Phrase(
        "its characters make no sense without a font of its own, by which it hides the text; get another edition",
        "用自带字体打乱了字符，离开该字体即不成文；请另找版本")
    case .tooMuchText(let limit):
      Phrase(
        "more than \(limit >> 20) MB of text; left out from here on", "文字超过 \(limit >> 20) MB；此后略去")
    case .tooManyPieces(let limit):
      Phrase(
        "more than \(limit) pieces of a few letters each, which no text has; left out",
        "有 \(limit) 段以上，每段只有几个字，文本不会如此；已略去")
    case .guessedEncoding(let encoding):
      Phrase(
        "read as \(encoding.name); name another with --encoding if it looks wrong",
        "按 \(encoding.name) 读入；如有乱码，请用 --encoding 指定")
    case .noPDFReader:
      Phrase(
        "a PDF is read by pdftotext, which is not there; install poppler-utils",
        "PDF 需用 pdftotext 读取；请安装 poppler-utils")
    case .unreadablePDF:
      Phrase(
        "locked, damaged or too large for pdftotext; unlock it or get it again",
        "有密码、已损坏或过大，pdftotext 无法读取；请解锁或重新取得")
    case .rough:
      Phrase(
        "set anew from a PDF, which is rough; look there for tables and formulas",
        "由 PDF 重新排版，难免粗略；表格与公式请看原件")
    case .archive(let fault): fault.sentence
    }
  }
}

extension ArchiveFault {
  /// What, and what to do.
  var sentence: Phrase {
    switch self {
    case .cut:
      Phrase("cut off or damaged: its list of files is gone; get it again", "文件不完整，缺少目录；请重新取得")
    case .tooManyEntries(let limit):
      Phrase("more than \(limit) files in it; no book has so many", "其中文件超过 \(limit) 个；没有书会有这么多")
    case .encrypted: Phrase("locked by a password; unpack it first", "有密码保护；请先解开")
    case .tooLarge(let limit):
      Phrase(
        "larger than \(limit >> 20) MB, which no text is; left out",
        "超过 \(limit >> 20) MB，文本没有这么大；已略去")
    case .overpacked:
      Phrase("unpacks to far more than a text would; left out", "解压后远大于正常文本；已略去")
    case .unknownPacking: Phrase("packed in an unknown way; pack it anew", "压缩方式无法识别；请重新压缩")
    }
  }
}

/// Why a book cannot be read at all.
enum BookFailure: Error {
  case book(BookFact)
  case archive(ArchiveFault)
}
