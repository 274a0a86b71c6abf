import MailSyntax

/// Which parts are read as the message's text, and which are attachments: RFC 8621 §4.1.4.
///
/// The RFC gives the rule as a recursive function; here the same steps run over the parts in their order of
/// appearance with a stack of the multiparts that are open, so that nesting costs memory by the limit on depth only.
/// TNEF counts as a multipart/mixed, and a file in the lines of a text as an attachment beside that text. The text in
/// TNEF is what the text before it says, once more, so it is read only where there is no other.
/// QUIRK: an image, sound or film among the texts is an attachment here (and inline), never a body part: the reader
/// of a record wants text, and files.
package struct BodySelection: Sendable, Equatable {
  /// Indices of the parts that make up the text for a reader of plain text; HTML where there is nothing else.
  package private(set) var textBody: [Int] = []
  /// Indices of the parts for a reader of HTML; plain text where there is nothing else.
  package private(set) var htmlBody: [Int] = []
  /// Indices of all other leaves.
  package private(set) var attachments: [Int] = []

  /// A multipart whose parts are being sorted.
  private struct Open {
    let part: Int
    let isAlternative: Bool
    let textCount: Int
    let htmlCount: Int
    /// Which of the two lists still take parts.
    var takesText: Bool
    var takesHTML: Bool
    /// Whether the texts in it say what others have said.
    let repeats: Bool
    let isInsideAlternative: Bool
  }

  package init(_ parts: [ParsedPart]) {
    var open: [Open] = []
    // Whether a part lies in an attached message: then it belongs to that message, not to this one.
    var isForeign = [Bool](repeating: false, count: parts.count)
    for index in parts.indices {
      let part = parts[index]
      let parent = part.parent.map { parts[$0] }
      if let number = part.parent, let parent {
        isForeign[index] = isForeign[number] || !(parent.isMultipart || parent.isTNEF || part.isFile(in: parent))
        // TNEF within TNEF is an attached message.
        if part.isTNEF, parent.isTNEF { isForeign[index] = true }
        if isForeign[index] { continue }
      }
      if let parent, part.isFile(in: parent) {
        attachments.append(index)
        continue
      }
      while let last = open.last, last.part != part.parent { close(open.removeLast()) }
      if part.isUndivided {
        sort(body: index, isHTML: false, into: &open)
      } else if part.isMultipart || part.isTNEF {
        let isAlternative = part.type == "multipart/alternative"
        open.append(
          Open(
            part: index, isAlternative: isAlternative, textCount: textBody.count, htmlCount: htmlBody.count,
            takesText: open.last?.takesText ?? true, takesHTML: open.last?.takesHTML ?? true,
            repeats: open.last?.repeats == true || (part.isTNEF && !(textBody + htmlBody).isEmpty),
            isInsideAlternative: isAlternative || open.last?.isInsideAlternative == true))
      } else if part.mayBeBody(in: parent) {
        if open.last?.repeats == true { continue }
        sort(body: index, isHTML: part.type == "text/html", into: &open)
      } else {
        attachments.append(index)
      }
    }
    while let last = open.popLast() { close(last) }
  }

  private mutating func sort(body index: Int, isHTML: Bool, into open: inout [Open]) {
    guard var parent = open.popLast() else {
      textBody.append(index)
      htmlBody.append(index)
      return
    }
    if parent.isAlternative {
      if isHTML { htmlBody.append(index) } else { textBody.append(index) }
    } else {
      if parent.isInsideAlternative {
        if isHTML { parent.takesText = false } else { parent.takesHTML = false }
      }
      // QUIRK: RFC 8621 shows a text that fits neither list to nobody; here everybody reads it.
      let fitsNeither = !parent.takesText && !parent.takesHTML
      if parent.takesText || fitsNeither { textBody.append(index) }
      if parent.takesHTML || fitsNeither { htmlBody.append(index) }
    }
    open.append(parent)
  }

  /// An alternative that brought only one of the two kinds serves the readers of the other kind too.
  private mutating func close(_ multipart: Open) {
    guard multipart.isAlternative, multipart.takesText, multipart.takesHTML else { return }
    let hasText = textBody.count != multipart.textCount
    let hasHTML = htmlBody.count != multipart.htmlCount
    if hasHTML && !hasText { textBody += htmlBody[multipart.htmlCount...] }
    if hasText && !hasHTML { htmlBody += textBody[multipart.textCount...] }
  }
}

extension ParsedPart {
  /// Whether this is TNEF that was taken apart.
  fileprivate var isTNEF: Bool { header.isContainer && header.contentType.type == "application" }

  /// Whether this is a file in the lines of a text.
  fileprivate func isFile(in parent: ParsedPart) -> Bool { !parent.header.isContainer }

  /// Whether this part may be text to read. `parent` is the multipart it lies in, if any.
  ///
  /// In multipart/related only the first part is; a text that has a file name and does not come first is taken for
  /// an attached file, because that is how clients attach `notes.txt` inline.
  package func mayBeBody(in parent: ParsedPart?) -> Bool {
    guard isText, !isAttachmentByDisposition else { return false }
    return position == 0 || (parent?.type != "multipart/related" && filename == nil)
  }

  /// Whether this attachment is shown within the text rather than filed beside it: it says so, or an HTML text of
  /// the same multipart/related can point to it.
  package func isInline(in parent: ParsedPart?) -> Bool {
    if isAttachmentByDisposition { return false }
    if header.contentID != nil, parent?.type == "multipart/related" { return true }
    return header.disposition?.type == "inline" && header.contentType.type == "image"
  }
}
