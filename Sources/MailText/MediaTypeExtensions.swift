/// The extension that a file of a media type has, as data.
enum MediaTypeExtensions {
  private static let rows = """
    application/gzip gz
    application/json json
    application/msword doc
    application/octet-stream bin
    application/pdf pdf
    application/pgp-encrypted asc
    application/pgp-keys asc
    application/pgp-signature asc
    application/pkcs7-mime p7m
    application/pkcs7-signature p7s
    application/rtf rtf
    application/vnd.ms-excel xls
    application/vnd.ms-outlook msg
    application/vnd.ms-powerpoint ppt
    application/vnd.ms-tnef dat
    application/vnd.oasis.opendocument.presentation odp
    application/vnd.oasis.opendocument.spreadsheet ods
    application/vnd.oasis.opendocument.text odt
    application/vnd.openxmlformats-officedocument.presentationml.presentation pptx
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx
    application/vnd.openxmlformats-officedocument.wordprocessingml.document docx
    application/vnd.rar rar
    application/x-7z-compressed 7z
    application/x-pdf pdf
    application/x-pkcs7-mime p7m
    application/x-pkcs7-signature p7s
    application/x-zip-compressed zip
    application/xml xml
    application/zip zip
    application/ms-tnef dat
    audio/aac aac
    audio/amr amr
    audio/mp4 m4a
    audio/mpeg mp3
    audio/ogg ogg
    audio/wav wav
    audio/x-wav wav
    image/avif avif
    image/bmp bmp
    image/gif gif
    image/heic heic
    image/heif heif
    image/jpeg jpg
    image/jpg jpg
    image/pjpeg jpg
    image/png png
    image/svg+xml svg
    image/tiff tif
    image/webp webp
    image/x-png png
    message/delivery-status txt
    message/global eml
    message/rfc822 eml
    text/calendar ics
    text/csv csv
    text/html html
    text/markdown md
    text/plain txt
    text/rtf rtf
    text/vcard vcf
    text/x-vcard vcf
    text/xml xml
    video/3gpp 3gp
    video/mp4 mp4
    video/mpeg mpg
    video/quicktime mov
    video/webm webm
    """

  /// The extension without its dot; `bin` for a type that is not in the table. Parameters and case do not count.
  static func fileExtension(of contentType: String) -> String {
    let essence = contentType.prefix { $0 != ";" }.lowercased().filter { $0 != " " && $0 != "\t" }
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ")
      if words.count == 2, words[0] == essence { return String(words[1]) }
    }
    if essence.hasPrefix("text/") { return "txt" }
    if essence.hasPrefix("message/") { return "eml" }
    return "bin"
  }
}
