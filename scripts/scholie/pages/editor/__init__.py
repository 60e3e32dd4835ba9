"""The pages for editors: sheets of citations and the health of the edition."""
