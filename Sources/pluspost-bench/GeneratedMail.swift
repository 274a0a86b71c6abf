/// A message made from numbers, with what a reader must find in it.
struct GeneratedMessage {
  var octets: [UInt8]
  var tally: Tally
}

/// A set of messages of one sort.
struct GeneratedMail {
  var name: String
  var messages: [GeneratedMessage]

  var bytes: Int { messages.reduce(0) { $0 + $1.octets.count } }
  var tally: Tally { messages.reduce(into: Tally()) { $0 += $1.tally } }

  /// 2,000 answers of 3 to 10 KB in five languages, three charsets and four encodings.
  static func small(seed: UInt64) -> GeneratedMail {
    var generator = MailGenerator(seed: seed)
    return GeneratedMail(name: "small", messages: (0..<2000).map { _ in generator.small() })
  }

  /// 200 messages of 5 KB to 2 MB, evenly spread over the orders of magnitude, with attachments and forwards.
  static func mixed(seed: UInt64) -> GeneratedMail {
    var generator = MailGenerator(seed: seed &+ 1)
    let messages = (0..<200).map { _ in
      // Powers of two and what lies between, in integers: floating point would differ between machines.
      let size = 5000 << generator.random.below(8)
      return generator.mixed(bytes: size + generator.random.below(size))
    }
    return GeneratedMail(name: "mixed", messages: messages)
  }

  /// Four messages of 20 to 25 MB with a few attachments each.
  static func big(seed: UInt64) -> GeneratedMail {
    var generator = MailGenerator(seed: seed &+ 2)
    let messages = (0..<4).map { _ in
      generator.mixed(bytes: generator.random.within(20_000_000..<25_000_000))
    }
    return GeneratedMail(name: "big", messages: messages)
  }
}

/// Makes one message after the other, each depending on those before.
struct MailGenerator {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func small() -> GeneratedMessage {
    let language = random.pick(Vocabulary.all)
    let text = language.reply(&random, bytes: 200 << random.below(5))
    let charsets: [Part.Charset] = language.fitsLatin1 ? [.utf8, .utf8, .latin1, .windows1252] : [.utf8]
    let charset = random.pick(charsets)
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let encoding: Part.Encoding =
      isASCII ? .sevenBit : random.pick([.quotedPrintable, .quotedPrintable, .eightBit, .base64])
    let plain = Part.text(subtype: "plain", text: text, charset: charset, encoding: encoding)
    if random.chance(50) { return message(language, plain) }
    let html = Part.text(subtype: "html", text: markup(text), charset: charset, encoding: .quotedPrintable)
    return message(language, .multipart(subtype: "alternative", boundary: boundary(), parts: [plain, html]))
  }

  mutating func mixed(bytes: Int) -> GeneratedMessage {
    let language = random.pick(Vocabulary.all)
    let text = language.reply(&random, bytes: min(bytes / 4, 4000))
    let body = Part.multipart(
      subtype: "alternative", boundary: boundary(),
      parts: [
        .text(subtype: "plain", text: text, charset: .utf8, encoding: .quotedPrintable),
        .text(subtype: "html", text: markup(text), charset: .utf8, encoding: .quotedPrintable),
      ])
    // Base64 in lines makes 78 octets of 57.
    let room = max(300, (bytes - text.utf8.count * 3 - 4000) * 57 / 78)
    let count = random.within(1..<5)
    var parts = (0..<count).map { number in
      Part.attachment(
        type: random.pick(["application/pdf", "image/jpeg", "application/octet-stream"]),
        name: "bijlage_\(number + 1).\(random.word(3).lowercased())", octets: random.octets(room / count))
    }
    if random.chance(20) {
      let inner = Part.multipart(subtype: "mixed", boundary: boundary(), parts: [body] + parts)
      parts = [.message(header: header(language, isOutermost: false), body: inner)]
    } else {
      parts.insert(body, at: 0)
    }
    return message(language, .multipart(subtype: "mixed", boundary: boundary(), parts: parts))
  }

  private mutating func message(_ language: Vocabulary, _ part: Part) -> GeneratedMessage {
    var octets = [UInt8](header(language, isOutermost: true).utf8)
    var tally = Tally()
    part.write(to: &octets, counting: &tally)
    return GeneratedMessage(octets: octets, tally: tally)
  }

  private mutating func boundary() -> String { "----=_NextPart_\(random.word(24))" }

  private func markup(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let blocks = lines.map { "<div dir=\"ltr\">\($0.isEmpty ? "<br>" : $0)</div>\n" }
    return "<html><body>\n" + blocks.joined() + "</body></html>\n"
  }

  /// What servers and clients put above a message: a trail, signatures, verdicts, and the few fields people see.
  private mutating func header(_ language: Vocabulary, isOutermost: Bool) -> String {
    var text = ""
    if isOutermost {
      for hop in 0..<random.within(2..<6) {
        text += """
          Received: from mx\(hop).relay.example (mx\(hop).relay.example [192.0.2.\(random.within(1..<255))])
          \t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
          \tby mail.example (Postfix) with ESMTPS id \(random.word(12))
          \tfor <dossiers@mail.example>; Mon, 16 Nov 2026 14:03:\(random.within(10..<60)) +0100 (CET)

          """
      }
      for selector in 0..<random.within(1..<3) {
        text += """
          DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=relay.example; s=s\(selector);
          \th=from:to:subject:date:message-id:mime-version:content-type;
          \tbh=\(random.word(43))=;
          \tb=\(random.word(70))\n\t \(random.word(70))\n\t \(random.word(70))==

          """
      }
      text += "X-Spam-Status: No, score=-2.1 required=5.0 tests=BAYES_00,DKIM_SIGNED,\n\tDKIM_VALID\n"
    }
    let name = random.pick(language.names)
    let id = random.word(28)
    text += """
      From: \(encodedWord(name)) <customer\(random.below(1000))@firm.example>
      To: dossiers <m+\(random.word(30).lowercased())@mail.example>
      Subject: \(encodedWord("Re: " + language.sentence(&random)))
      Date: Mon, 16 Nov 2026 14:03:00 +0100
      Message-ID: <\(id)@firm.example>
      In-Reply-To: <\(random.word(24))@mail.example>
      References: <\(random.word(24))@mail.example>
      \t<\(random.word(24))@mail.example>
      MIME-Version: 1.0

      """
    return text
  }

  private func encodedWord(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var words: [String] = []
    var octets: [UInt8] = []
    for scalar in text.unicodeScalars {
      let more = [UInt8](String(scalar).utf8)
      if octets.count + more.count > 42 {
        words.append(word(octets))
        octets = []
      }
      octets += more
    }
    return (words + [word(octets)]).joined(separator: "\n ")
  }

  private func word(_ octets: [UInt8]) -> String {
    var encoded: [UInt8] = []
    Part.Encoding.base64.encode(octets, to: &encoded)
    return "=?UTF-8?B?" + String(decoding: encoded, as: UTF8.self) + "?="
  }
}
