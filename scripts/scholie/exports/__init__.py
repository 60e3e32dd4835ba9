"""The edition in the formats of others: an edition in, files by their path out."""
