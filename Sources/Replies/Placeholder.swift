enum RepliesPlaceholder {}
