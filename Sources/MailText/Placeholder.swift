enum MailTextPlaceholder {}
