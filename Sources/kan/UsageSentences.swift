import Magazine

/// What the parser of arguments says, in a language of the interface: it speaks English alone. A
/// sentence that is not known here stays as it is.
func usage(_ message: String, in language: InterfaceLanguage) -> String {
  switch language {
  case .english: message
  case .chinese:
    message.split(separator: "\n", omittingEmptySubsequences: false).map { inChinese(String($0)) }
      .joined(separator: "\n")
  }
}

/// A line of the parser: a fault, a usage, a hint or the help of an option.
private func inChinese(_ line: String) -> String {
  if let sentence = line.wholeMatch(of: /Error: (.*)/) {
    return "错误：\(sentenceInChinese(String(sentence.1)))"
  }
  if let match = line.wholeMatch(of: /Usage: (.*)/) { return "用法：\(match.1)" }
  if let match = line.wholeMatch(of: /Help: {2}(.*?) {2}(.*)/) {
    let sentence = String(match.2)
    return "说明：\(match.1)  \(HelpSentences.chinese[sentence] ?? sentence)"
  }
  if let match = line.wholeMatch(of: /(\s*)See '(.*)' for more information\./) {
    return "\(match.1)详见“\(match.2)”。"
  }
  return line
}

/// A sentence as swift-argument-parser has it, in its UsageGenerator.swift.
private func sentenceInChinese(_ sentence: String) -> String {
  if let match = sentence.wholeMatch(of: /Unknown option '(.*)'\. Did you mean '(.*)'\?/) {
    return "没有选项“\(match.1)”；是否指“\(match.2)”？"
  }
  if let match = sentence.wholeMatch(of: /Unknown option '(.*)'/) { return "没有选项“\(match.1)”" }
  if let match = sentence.wholeMatch(of: /Missing expected argument '(.*)'/) {
    return "缺少参数“\(match.1)”"
  }
  if let match = sentence.wholeMatch(of: /Missing value for '(.*)'/) {
    return "“\(match.1)”缺少值"
  }
  if let match = sentence.wholeMatch(of: /The value '(.*)' is invalid for '([^']*)'(.*)/) {
    return "“\(match.1)”不能用于“\(match.2)”\(choices(String(match.3)))"
  }
  if let match = sentence.wholeMatch(of: /(?:\d+ )?[Uu]nexpected arguments?:? (.*)/) {
    return "多余的参数：\(match.1)"
  }
  return sentence
}

/// What may be given instead: `. Please provide one of 'en' and 'zh'.`, or a list of lines below.
private func choices(_ sentence: String) -> String {
  if sentence.hasSuffix("the following:") { return "；可选：" }
  let names = sentence.matches(of: /'(.*?)'/).map { String($0.1) }
  return names.isEmpty ? "" : "；可选 " + names.joined(separator: "、")
}
