enum LocalesPlaceholder {}
