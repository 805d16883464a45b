"""What stands on a document and was used for nothing, or speaks against taking it as it stands."""
