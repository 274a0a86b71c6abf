enum NotifyingPlaceholder {}
