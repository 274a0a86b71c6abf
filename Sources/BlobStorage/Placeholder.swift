enum BlobStoragePlaceholder {}
