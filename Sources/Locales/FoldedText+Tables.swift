extension FoldedText {
  /// What the letters up to U+0250 come down to, from U+00C0 on: a letter of ASCII, `S`, `A` and `O` for ss, ae and oe,
  /// a full stop where there is none.
  static let latin: [UInt8] = Array(
    """
    ................................................................................................\
    ................................................................................................\
    aaaaaaAceeeeiiiidnooooo.ouuuuytSaaaaaaAceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiii..jjkk.llllll..llnnnnnn.nnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.\
    ...............e................oo.............uu............................aaiioouuuuuuuuuueaa\
    aa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
    ................
    """.utf8)

  /// The same for U+1E00 to U+1F00: Welsh, Vietnamese.
  static let latinAdditional: [UInt8] = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """.utf8)
}
