enum ClassificationPlaceholder {}
