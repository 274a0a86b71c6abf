enum MailSyntaxPlaceholder {}
